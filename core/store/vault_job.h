// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_stamp.h"
#include "core/base/result.h"
#include "core/store/blob_format.h"
#include "core/store/vault_chunk.h"
#include "core/store/vault_disk.h"
#include "core/store/vault_key.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>

namespace chancery::store {

/// One document on its way into the vault. Filled in stage by stage; only the stage that holds the job's parcel, or the
/// caller before and after the stages run, touches it (but for `hopeless`).
struct VaultJob {
    QString path;                        ///< where the bytes are read from …
    std::optional<QByteArrayView> bytes; ///< … unless they are handed over
    QByteArray incoming;                 ///< file that is being written; the reading stage completes its name

    // the reading stage
    base::FileStamp stamp;
    std::int64_t byteLength = 0;
    VaultKey key;
    QByteArray header;
    BlobSeals seals;

    base::Digest sha256;                 ///< the hashing stage

    // the writing stage
    std::unique_ptr<VaultFile> file;
    bool onDisk = false;                 ///< `incoming` exists
    std::optional<base::Error> error;    ///< the first that was met; set: this document is not stored
    std::atomic<bool> hopeless = false;  ///< tells the reading stage not to bother with the rest
};

/// What passes from reading to hashing to writing.
struct VaultParcel {
    enum class Kind { Begin, Chunk, End };
    Kind kind = Kind::Begin;
    VaultJob *job = nullptr;
    std::unique_ptr<VaultChunk> chunk; ///< Kind::Chunk
    base::Status read;                 ///< Kind::End: whether the source was read whole and unchanged
};

} // namespace chancery::store
