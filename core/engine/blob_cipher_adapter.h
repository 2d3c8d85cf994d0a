// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/blob_cipher.h"
#include "core/store/vault.h"

namespace chancery::engine {

/// Lets the vault use the secrets' cipher: store knows no secrets and secrets know no store.
class BlobCipherAdapter final : public store::BlobCipher
{
public:
    explicit BlobCipherAdapter(secrets::BlobCipher cipher);

    base::Result<BlobKey> newKey() override;
    base::Result<QByteArray> unwrap(QByteArrayView wrapped) override;
    base::Status seal(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView plain, char *out) override;
    base::Status open(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView sealed, char *out) override;

private:
    secrets::BlobCipher m_cipher;
};

} // namespace chancery::engine
