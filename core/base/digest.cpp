// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"

#include <openssl/evp.h>

#include <algorithm>

namespace chancery::base {

std::optional<Digest> Digest::fromHex(QStringView hex)
{
    if (hex.size() != 64)
        return std::nullopt;
    const bool lowerHex = std::ranges::all_of(hex, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
    if (!lowerHex)
        return std::nullopt;
    return fromRaw(QByteArray::fromHex(hex.toLatin1()));
}

std::optional<Digest> Digest::fromRaw(QByteArrayView raw)
{
    if (raw.size() != 32)
        return std::nullopt;
    Bytes bytes;
    std::copy(raw.begin(), raw.end(), reinterpret_cast<char *>(bytes.data()));
    return Digest(bytes);
}

QString Digest::hex() const
{
    return QString::fromLatin1(raw().toHex());
}

QByteArray Digest::raw() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), qsizetype(m_bytes.size()));
}

namespace {
// Fetched once: an implicit fetch per digest costs more than hashing a 600-byte record.
const EVP_MD *sha256Algorithm()
{
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm(
        EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free);
    return algorithm.get();
}
} // namespace

struct Sha256::Context {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> evp{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256() : m_context(std::make_unique<Context>())
{
    EVP_DigestInit_ex2(m_context->evp.get(), sha256Algorithm(), nullptr);
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context->evp.get(), bytes.data(), size_t(bytes.size()));
}

Digest Sha256::finish()
{
    Digest::Bytes bytes;
    EVP_DigestFinal_ex(m_context->evp.get(), bytes.data(), nullptr);
    EVP_DigestInit_ex2(m_context->evp.get(), nullptr, nullptr);
    return Digest(bytes);
}

Digest Sha256::of(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace chancery::base
