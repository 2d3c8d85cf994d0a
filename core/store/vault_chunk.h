// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/blob_format.h"

#include <QByteArrayView>

#include <cstdlib>
#include <memory>

namespace chancery::store {

/// Room for one chunk, plain and sealed, both on page boundaries. Reused from chunk to chunk.
class VaultChunk
{
public:
    VaultChunk() : m_plain(pages()), m_sealed(pages()) {}

    char *plainRoom() { return m_plain.get(); }
    char *sealedRoom() { return m_sealed.get(); }
    void setPlainBytes(qsizetype bytes) { m_plainBytes = bytes; }

    QByteArrayView plain() const { return {m_plain.get(), m_plainBytes}; }
    QByteArrayView sealed() const { return {m_sealed.get(), m_plainBytes + sealBytes}; }

private:
    struct Free {
        void operator()(char *room) const { std::free(room); }
    };
    using Room = std::unique_ptr<char, Free>;
    static Room pages() { return Room(static_cast<char *>(std::aligned_alloc(4096, size_t(sealedChunkBytes)))); }

    Room m_plain;
    Room m_sealed;
    qsizetype m_plainBytes = 0;
};

} // namespace chancery::store
