// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/signer.h"

#include <openssl/evp.h>

namespace chancery::secrets {

using namespace Qt::StringLiterals;

namespace {

using KeyHandle = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using DigestHandle = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

constexpr size_t PublicKeyLength = 32;
constexpr size_t SignatureLength = 64;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

struct Signer::Key {
    KeyHandle evp{nullptr, &EVP_PKEY_free};
};

Signer::Signer(std::shared_ptr<Key> key, QByteArray publicKey)
    : m_key(std::move(key)), m_publicKey(std::move(publicKey))
{
}

QByteArray generateSeed(base::Random &random)
{
    return random.bytes(SeedLength);
}

base::Result<Signer> Signer::fromSeed(QByteArrayView seed)
{
    if (seed.size() != SeedLength)
        return base::error(base::ErrorKind::BadInput, u"SEED_MALFORMED"_s);
    auto key = std::make_shared<Key>();
    key->evp.reset(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(seed), size_t(seed.size())));
    QByteArray publicKey(qsizetype(PublicKeyLength), Qt::Uninitialized);
    size_t length = PublicKeyLength;
    const bool made = key->evp
        && EVP_PKEY_get_raw_public_key(key->evp.get(), reinterpret_cast<unsigned char *>(publicKey.data()), &length) == 1;
    if (!made || length != PublicKeyLength)
        return base::error(base::ErrorKind::BadInput, u"SEED_MALFORMED"_s);
    return Signer(std::move(key), std::move(publicKey));
}

base::Result<QByteArray> Signer::sign(QByteArrayView message) const
{
    const DigestHandle context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    QByteArray signature(qsizetype(SignatureLength), Qt::Uninitialized);
    size_t length = SignatureLength;
    const bool made = context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key->evp.get()) == 1
        && EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, raw(message),
                          size_t(message.size())) == 1;
    if (!made || length != SignatureLength)
        return base::error(base::ErrorKind::Internal, u"SIGNING_FAILED"_s);
    return signature;
}

bool verifyEd25519(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    if (size_t(publicKey.size()) != PublicKeyLength || size_t(signature.size()) != SignatureLength)
        return false;
    const KeyHandle key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(publicKey), PublicKeyLength),
                        &EVP_PKEY_free);
    const DigestHandle context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), raw(signature), SignatureLength, raw(message), size_t(message.size())) == 1;
}

} // namespace chancery::secrets
