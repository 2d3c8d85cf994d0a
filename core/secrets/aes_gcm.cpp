// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/aes_gcm.h"

#include <openssl/evp.h>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace chancery::secrets {

namespace {

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

// Fetched once: an implicit fetch for every field costs more than sealing it.
const EVP_CIPHER *aes256Gcm()
{
    static const std::unique_ptr<EVP_CIPHER, decltype(&EVP_CIPHER_free)> algorithm(
        EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr), &EVP_CIPHER_free);
    return algorithm.get();
}

const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

bool fits(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, qsizetype textBytes)
{
    constexpr qsizetype most = std::numeric_limits<int>::max();
    return key.size() == aesKeyBytes && nonce.size() == gcmNonceBytes && aad.size() <= most && textBytes >= 0
        && textBytes <= most;
}

base::Error misused()
{
    return base::error(base::ErrorKind::Internal, u"CIPHER_MISUSED"_s);
}

} // namespace

base::Status gcmSeal(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView plain, char *out)
{
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    auto *to = reinterpret_cast<unsigned char *>(out);
    int count = 0;
    if (!fits(key, nonce, aad, plain.size())
        || EVP_EncryptInit_ex2(context.get(), aes256Gcm(), octets(key), octets(nonce), nullptr) != 1
        || (!aad.isEmpty() && EVP_EncryptUpdate(context.get(), nullptr, &count, octets(aad), int(aad.size())) != 1)
        || (!plain.isEmpty() && EVP_EncryptUpdate(context.get(), to, &count, octets(plain), int(plain.size())) != 1)
        || EVP_EncryptFinal_ex(context.get(), to + plain.size(), &count) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, int(gcmTagBytes), to + plain.size()) != 1)
        return misused();
    return {};
}

base::Status gcmOpen(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView sealed, char *out)
{
    const qsizetype textBytes = sealed.size() - gcmTagBytes;
    const auto broken = [] { return base::error(base::ErrorKind::Corrupt, u"SEAL_BROKEN"_s); };
    if (textBytes < 0)
        return broken();
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    auto *to = reinterpret_cast<unsigned char *>(out);
    unsigned char tag[gcmTagBytes];
    std::copy_n(octets(sealed) + textBytes, gcmTagBytes, tag);
    int count = 0;
    if (!fits(key, nonce, aad, textBytes)
        || EVP_DecryptInit_ex2(context.get(), aes256Gcm(), octets(key), octets(nonce), nullptr) != 1
        || (!aad.isEmpty() && EVP_DecryptUpdate(context.get(), nullptr, &count, octets(aad), int(aad.size())) != 1)
        || (textBytes > 0 && EVP_DecryptUpdate(context.get(), to, &count, octets(sealed), int(textBytes)) != 1)
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(gcmTagBytes), tag) != 1)
        return misused();
    if (EVP_DecryptFinal_ex(context.get(), to + textBytes, &count) != 1)
        return broken();
    return {};
}

} // namespace chancery::secrets
