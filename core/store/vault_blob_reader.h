// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/store/blob_format.h"
#include "core/store/vault_descriptor.h"
#include "core/store/vault_key.h"

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace chancery::store {

class BlobCipher;

/// One stored blob, opened for reading. Holds one chunk in memory. One thread at a time.
class VaultBlobReader
{
public:
    /// Checks both ends: header, key, length of the file, and a trailer that says `digest`. What lies between is checked
    /// as it is read. Errors: NotFound "BLOB_MISSING", Corrupt "BLOB_DAMAGED" (value `sha256`; detail says where), Newer
    /// "BLOB_NEWER", Io "FILE_UNREADABLE".
    static base::Result<VaultBlobReader> open(const QByteArray &path, const base::Digest &digest, BlobCipher &cipher);

    std::int64_t byteLength() const { return m_trailer.byteLength; }

    using Sink = std::function<base::Status(QByteArrayView)>;
    /// Every chunk in order, each proven before it is handed on. Errors: as open(), Cancelled, what `sink` answers.
    base::Status each(const Sink &sink, std::stop_token stop) const;
    /// Reads all and hashes it again. Errors: as each(); where bytes hash to something else, value `found`.
    base::Status verify(std::stop_token stop) const;

private:
    VaultBlobReader(VaultDescriptor file, const base::Digest &digest, BlobCipher &cipher);
    base::Status readHeader();
    base::Status readTrailer(std::int64_t fileBytes);
    base::Result<qsizetype> readChunk(std::int64_t index, QByteArray &sealed, QByteArray &plain) const;
    base::Status readExactly(std::int64_t offset, char *to, qsizetype count) const;
    base::Error damaged(const QString &place) const;

    VaultDescriptor m_file;
    base::Digest m_digest;
    BlobCipher *m_cipher;
    BlobHeader m_header;
    BlobSeals m_seals;
    VaultKey m_key;
    BlobTrailer m_trailer;
};

} // namespace chancery::store
