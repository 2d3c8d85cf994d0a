// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/random.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace chancery::store {

/// Encrypts one blob chunk by chunk (AES-256-GCM); handed in by the engine, made in core/secrets. Store sees no key.
class BlobCipher
{
public:
    virtual ~BlobCipher() = default;
    /// A fresh random key for one blob, and the same wrapped by the workspace's key (kept in the blob's header).
    struct BlobKey { QByteArray key; QByteArray wrapped; };
    virtual base::Result<BlobKey> newKey() = 0;
    virtual base::Result<QByteArray> unwrap(QByteArrayView wrapped) = 0;
    /// `nonce` 12 bytes, `aad` binds blob, chunk index and whether it is the last. `out` gets ciphertext ‖ 16-byte tag.
    virtual base::Status seal(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView plain, char *out) = 0;
    virtual base::Status open(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView sealed, char *out) = 0;
};

struct StoredBlob { base::Digest sha256; std::int64_t byteLength = 0; bool alreadyThere = false; };

/// Documents by the SHA-256 of their plaintext, encrypted, under `folder`. A blob is whole or absent: written under
/// `incoming/`, synced, renamed, folder synced. Thread-safe for different blobs.
class Vault
{
public:
    Vault(QString folder, BlobCipher &cipher);

    using ProgressFunction = std::function<void(std::int64_t bytesDone)>;

    /// One pass over the file: hash, encrypt, store. Memory does not grow with the file. A file that changed while it
    /// was read is refused. Errors: Io "FILE_UNREADABLE", "DISK_FULL", BadInput "FILE_CHANGED", "NOT_A_FILE", Cancelled.
    base::Result<StoredBlob> put(const QString &path, const ProgressFunction &progress, std::stop_token stop);
    base::Result<StoredBlob> putBytes(QByteArrayView bytes);

    bool has(const base::Digest &digest) const;
    /// Plaintext in chunks. Errors: NotFound "BLOB_MISSING", Corrupt "BLOB_DAMAGED".
    base::Status read(const base::Digest &digest, const std::function<base::Status(QByteArrayView)> &sink, std::stop_token stop = {}) const;
    /// Decrypts to a file of its own (for the inspector, for opening); the file is created 0600.
    base::Status extract(const base::Digest &digest, const QString &path) const;
    /// Re-hashes the stored bytes. Errors as read(); a digest that differs is Corrupt "BLOB_DAMAGED" with `found`.
    base::Status verify(const base::Digest &digest, std::stop_token stop = {}) const;

    /// What a crash left under `incoming/`: removed; returns how many. Called once on opening to write.
    int sweepIncoming();
    /// Blobs that no document names: a crash between rename and commit. Listed, never removed silently.
    std::vector<base::Digest> all() const;

private:
    QString m_folder;
    BlobCipher &m_cipher;
};

} // namespace chancery::store
