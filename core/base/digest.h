// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace chancery::base {

/// A SHA-256 value (FIPS 180-4). Made by Sha256 or read from 64 lower-case hex digits; never half valid.
class Digest
{
public:
    using Bytes = std::array<std::uint8_t, 32>;

    Digest() : m_bytes{} {}
    explicit Digest(const Bytes &bytes) : m_bytes(bytes) {}

    static std::optional<Digest> fromHex(QStringView hex);
    static std::optional<Digest> fromHexBytes(QByteArrayView hex);
    static std::optional<Digest> fromRaw(QByteArrayView raw);

    QString hex() const;
    QByteArray raw() const;
    QByteArray base64() const { return raw().toBase64(); }
    const Bytes &bytes() const { return m_bytes; }
    /// 32 zero bytes: what entry 0 names as its predecessor.
    bool isZero() const { return m_bytes == Bytes{}; }

    friend bool operator==(const Digest &, const Digest &) = default;
    friend auto operator<=>(const Digest &, const Digest &) = default;

private:
    Bytes m_bytes;
};

/// Streaming SHA-256 over OpenSSL's EVP; reusable after finish(). Not thread-safe, one per thread.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(QByteArrayView bytes);
    /// The digest of all that was added; the object starts anew.
    Digest finish();

    static Digest of(QByteArrayView bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace chancery::base
