// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/file_stamp.h"
#include "core/base/random.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <atomic>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace chancery::store {

class VaultDisk;

/// Encrypts one blob chunk by chunk (AES-256-GCM); handed in by the engine, made in core/secrets. Store sees no key of the
/// workspace. seal() and open() are called from several threads at once, newKey() only from the caller of put().
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

struct StoredBlob {
    base::Digest sha256;
    std::int64_t byteLength = 0;
    bool alreadyThere = false;    ///< the same bytes are stored, and were read through and found whole
    bool replacedDamaged = false; ///< they were stored, but damaged; now they are whole again
    base::FileStamp source;       ///< the source file as it was read, for intake::lookAtSource()
};

/// Documents by the SHA-256 of their plaintext, encrypted, under `folder` (made where it is missing): `ab/cdef…` as
/// blob_format.h says. A blob is whole or absent: written under `incoming/`, synced, renamed, folder synced; when a call
/// answers, what it stored survives a power cut. Thread-safe, but for erase() against put() of the same blob.
/// Needs 16 MiB whatever the size of a document. Blocks; never on the GUI thread.
class Vault
{
public:
    Vault(QString folder, BlobCipher &cipher);
    /// For tests: another disk, which must outlive the vault.
    Vault(QString folder, BlobCipher &cipher, VaultDisk &disk);

    using ProgressFunction = std::function<void(std::int64_t bytesDone)>;

    /// One pass over the file: hash, encrypt, store. Memory does not grow with the file. A file that changed while it
    /// was read is refused. Errors: Io "FILE_UNREADABLE", "DISK_FULL", "VAULT_UNWRITABLE" (a read-only or failing disk),
    /// BadInput "FILE_CHANGED", "FILE_SIZE_UNTOLD", "NOT_A_FILE", Cancelled "CANCELLED"; value `path`.
    base::Result<StoredBlob> put(const QString &path, const ProgressFunction &progress, std::stop_token stop);
    base::Result<StoredBlob> putBytes(QByteArrayView bytes);

    /// Where a batch stands: bytes of all its files, and the file (its place in the list) being read.
    struct BatchProgress { std::size_t file = 0; std::int64_t bytesDone = 0; std::int64_t bytesTotal = 0; };
    using BatchProgressFunction = std::function<void(const BatchProgress &)>;
    /// Many files as one act, several times faster than one by one where they are small: their disk flushes are shared. One
    /// answer for each path, in order; one that fails does not touch the others. Cancelled: all are, and none is stored.
    std::vector<base::Result<StoredBlob>> putMany(const QStringList &paths, const BatchProgressFunction &progress,
                                                  std::stop_token stop);

    /// Whether it is there with both ends sound; what lies between is for verify().
    bool has(const base::Digest &digest) const;
    /// Plaintext in chunks, each proven before it is handed on. Errors: NotFound "BLOB_MISSING", Corrupt "BLOB_DAMAGED",
    /// Newer "BLOB_NEWER", Io "FILE_UNREADABLE", Cancelled.
    base::Status read(const base::Digest &digest, const std::function<base::Status(QByteArrayView)> &sink, std::stop_token stop = {}) const;
    /// Decrypts to a new file of its own (for the inspector, for opening); it is created 0600 and must not exist. On error
    /// nothing is left. Errors as read(), Io "DISK_FULL", "FILE_UNWRITABLE".
    base::Status extract(const base::Digest &digest, const QString &path) const;
    /// Re-hashes the stored bytes. Errors as read(); a digest that differs is Corrupt "BLOB_DAMAGED" with `found`.
    base::Status verify(const base::Digest &digest, std::stop_token stop = {}) const;

    /// Destroys the blob's key in its header, then the file. Flash and copying file systems may keep old sectors: without
    /// the workspace's key they stay sealed. Errors: NotFound "BLOB_MISSING", Io "VAULT_UNWRITABLE".
    base::Status erase(const base::Digest &digest);

    /// What a crash left under `incoming/`: removed; returns how many. Called once on opening to write.
    int sweepIncoming();
    /// Every digest that has a file, sorted. The engine finds those that no document names (a crash between rename and
    /// commit): listed, never removed silently.
    std::vector<base::Digest> all() const;

private:
    QString m_folder;
    BlobCipher &m_cipher;
    VaultDisk &m_disk;
    std::atomic<std::uint64_t> m_written = 0; ///< names the next file under incoming/
};

} // namespace chancery::store
