// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/checkpoint.h"

#include <openssl/evp.h>

#include <memory>

/// Ed25519 straight from OpenSSL: core/ledger sees no key, so its tests bring their own.
namespace test_keys {

using chancery::ledger::PublicKey;
using Handle = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

inline const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

inline bool verify(QByteArrayView key, QByteArrayView message, QByteArrayView signature)
{
    const Handle handle(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(key), size_t(key.size())), &EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return handle && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, handle.get()) == 1
        && EVP_DigestVerify(context.get(), raw(signature), size_t(signature.size()), raw(message), size_t(message.size())) == 1;
}

/// A key that is the same in every run: `letter` repeated is its seed.
class Key
{
public:
    explicit Key(char letter) : m_seed(32, letter) {}

    PublicKey publicKey() const
    {
        QByteArray bytes(32, '\0');
        size_t length = 32;
        EVP_PKEY_get_raw_public_key(handle().get(), reinterpret_cast<unsigned char *>(bytes.data()), &length);
        return {bytes};
    }

    chancery::ledger::SignFunction signFunction() const
    {
        return [*this](QByteArrayView message) -> chancery::base::Result<QByteArray> {
            const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
            const Handle key = handle();
            QByteArray signature(64, '\0');
            size_t length = 64;
            EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get());
            EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, raw(message),
                           size_t(message.size()));
            return signature;
        };
    }

private:
    Handle handle() const
    {
        return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(m_seed), 32), &EVP_PKEY_free};
    }

    QByteArray m_seed;
};

} // namespace test_keys
