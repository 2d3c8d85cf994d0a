// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blob_format.h"

#include <QtEndian>

namespace chancery::store {

namespace {

constexpr QByteArrayView magic("CHBLOB\x1a\n", 8);
constexpr QByteArrayView aadPurpose("chancery blob 1");

template<typename Number>
void append(QByteArray &to, Number number)
{
    const Number big = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&big), qsizetype(sizeof big));
}

// The kind that a nonce carries: chunk indexes never repeat, so only the trailer needs another.
std::uint32_t nonceKind(BlobPart part)
{
    return part == BlobPart::Trailer ? 1 : 0;
}

} // namespace

QByteArray BlobHeader::bytes() const
{
    QByteArray out;
    out.reserve(headerBytes);
    out.append(magic);
    append(out, blobVersion);
    append(out, std::uint16_t(wrappedKey.size()));
    append(out, chunkBytes);
    out.append(wrappedKey);
    out.resize(headerBytes, '\0');
    return out;
}

std::optional<BlobHeader> readHeader(QByteArrayView bytes, HeaderFault &fault)
{
    fault = HeaderFault::NotABlob;
    if (bytes.size() != headerBytes || bytes.first(magic.size()) != magic)
        return std::nullopt;
    const auto version = qFromBigEndian<std::uint16_t>(bytes.data() + 8);
    const auto wrappedBytes = qFromBigEndian<std::uint16_t>(bytes.data() + 10);
    const auto chunkBytes = qFromBigEndian<std::uint32_t>(bytes.data() + 12);
    if (version > blobVersion) {
        fault = HeaderFault::NewerVersion;
        return std::nullopt;
    }
    if (version != blobVersion || wrappedBytes == 0 || wrappedBytes > headerBytes - fixedHeaderBytes || chunkBytes == 0
        || chunkBytes > largestChunkBytes)
        return std::nullopt;
    fault = HeaderFault::None;
    return BlobHeader{chunkBytes, bytes.sliced(fixedHeaderBytes, wrappedBytes).toByteArray()};
}

QByteArray BlobTrailer::bytes() const
{
    QByteArray out;
    append(out, std::uint64_t(byteLength));
    out.append(sha256.raw());
    return out;
}

std::optional<BlobTrailer> BlobTrailer::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != trailerBytes)
        return std::nullopt;
    const std::optional<base::Digest> digest = base::Digest::fromRaw(bytes.sliced(8));
    if (!digest)
        return std::nullopt;
    return BlobTrailer{std::int64_t(qFromBigEndian<std::uint64_t>(bytes.data())), *digest};
}

std::int64_t chunkCount(std::int64_t byteLength, std::uint32_t chunkBytes)
{
    const std::int64_t chunk = chunkBytes;
    return byteLength <= 0 ? 1 : byteLength / chunk + (byteLength % chunk == 0 ? 0 : 1);
}

std::int64_t blobFileBytes(std::int64_t byteLength, std::uint32_t chunkBytes)
{
    return headerBytes + byteLength + sealBytes * chunkCount(byteLength, chunkBytes) + trailerBytes + sealBytes;
}

BlobSeals::BlobSeals(QByteArrayView header) : m_blobId(base::Sha256::of(header)) {}

QByteArray BlobSeals::nonce(BlobPart part, std::int64_t index) const
{
    QByteArray out;
    append(out, nonceKind(part));
    append(out, std::uint64_t(index));
    return out;
}

QByteArray BlobSeals::aad(BlobPart part, std::int64_t index) const
{
    QByteArray out(aadPurpose.data(), aadPurpose.size());
    out.append(m_blobId.raw());
    append(out, std::uint8_t(part));
    append(out, std::uint64_t(index));
    return out;
}

} // namespace chancery::store
