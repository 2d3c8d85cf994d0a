// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"

#include <openssl/evp.h>

#include <algorithm>

namespace chancery::base {

namespace {

// -1 for what is no lower-case hex digit.
template<typename C>
int hexDigit(C c)
{
    if (c >= C('0') && c <= C('9'))
        return int(c) - '0';
    return c >= C('a') && c <= C('f') ? int(c) - 'a' + 10 : -1;
}

template<typename C>
std::optional<Digest> digestOf(const C *hex, qsizetype length)
{
    Digest::Bytes bytes;
    if (length != qsizetype(2 * bytes.size()))
        return std::nullopt;
    int wrong = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const int high = hexDigit(hex[2 * i]), low = hexDigit(hex[2 * i + 1]);
        wrong |= high | low;
        bytes[i] = std::uint8_t(high * 16 + low);
    }
    return wrong < 0 ? std::nullopt : std::optional(Digest(bytes));
}

} // namespace

std::optional<Digest> Digest::fromHex(QStringView hex)
{
    return digestOf(hex.utf16(), hex.size());
}

std::optional<Digest> Digest::fromHexBytes(QByteArrayView hex)
{
    return digestOf(hex.data(), hex.size());
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
