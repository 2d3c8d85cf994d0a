// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace chancery::secrets {

/// Keys of the vault's blobs: each blob has a random key of its own, kept only wrapped by the workspace's key, so that
/// destroying the wrapped form erases that blob and no other. seal() and open() may be called from several threads at
/// once; newKey() draws from `random` and belongs to one.
class BlobCipher
{
public:
    struct Key { QByteArray key; QByteArray wrapped; };

    /// `workspaceKey` 32 random bytes. Errors: Internal "CIPHER_MISUSED" (another length).
    static base::Result<BlobCipher> make(const QByteArray &workspaceKey, base::Random &random);
    ~BlobCipher();
    BlobCipher(BlobCipher &&) noexcept = default;
    BlobCipher &operator=(BlobCipher &&) noexcept = default;

    /// wrapped = version 1 ‖ nonce 12 ‖ AES-256-GCM(key) 32 ‖ tag 16: 61 bytes.
    base::Result<Key> newKey();
    /// Errors: Corrupt "SEAL_BROKEN" (not wrapped by this workspace's key, altered, or destroyed).
    base::Result<QByteArray> unwrap(QByteArrayView wrapped) const;

private:
    BlobCipher(QByteArray workspaceKey, base::Random &random);

    QByteArray m_workspaceKey;
    base::Random *m_random;
};

} // namespace chancery::secrets
