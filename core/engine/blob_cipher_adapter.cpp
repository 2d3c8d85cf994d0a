// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/blob_cipher_adapter.h"

#include "core/secrets/aes_gcm.h"

#include <utility>

namespace chancery::engine {

BlobCipherAdapter::BlobCipherAdapter(secrets::BlobCipher cipher) : m_cipher(std::move(cipher)) {}

base::Result<store::BlobCipher::BlobKey> BlobCipherAdapter::newKey()
{
    base::Result<secrets::BlobCipher::Key> made = m_cipher.newKey();
    if (!made)
        return made.error();
    return BlobKey{std::move(made.value().key), std::move(made.value().wrapped)};
}

base::Result<QByteArray> BlobCipherAdapter::unwrap(QByteArrayView wrapped)
{
    return m_cipher.unwrap(wrapped);
}

base::Status BlobCipherAdapter::seal(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView plain,
                                     char *out)
{
    return secrets::gcmSeal(key, nonce, aad, plain, out);
}

base::Status BlobCipherAdapter::open(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView sealed,
                                     char *out)
{
    return secrets::gcmOpen(key, nonce, aad, sealed, out);
}

} // namespace chancery::engine
