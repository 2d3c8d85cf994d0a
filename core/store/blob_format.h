// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

/// How one blob stands on disk. Big-endian numbers.
///
///     header   4096 bytes: "CHBLOB" 0x1A 0x0A · u16 version 1 · u16 length of the wrapped key · u32 chunk bytes ·
///              wrapped key · zeros
///     chunks   each chunk of plaintext (the last may be short; an empty document has one empty chunk), sealed: + 16
///     trailer  u64 plaintext length · 32 bytes SHA-256 of the plaintext, sealed: + 16
///
/// Every seal is AES-256-GCM under the blob's own key. Its nonce says what it is and where: 4 bytes kind · u64 index, so
/// no nonce comes twice under a key. Its aad binds it to this blob (SHA-256 of the header, which holds the random wrapped
/// key), kind and index: chunks cannot be cut off, reordered, or taken from another blob. The trailer lets a blob be
/// recognised as whole from its two ends. Header and full chunks are whole pages, so that they can go to the disk past
/// the page cache.
namespace chancery::store {

enum class BlobPart : std::uint8_t { Chunk = 0, LastChunk = 1, Trailer = 2 };

inline constexpr qsizetype sealBytes = 16;
inline constexpr qsizetype trailerBytes = 8 + 32;
inline constexpr std::uint16_t blobVersion = 1;
inline constexpr qsizetype headerBytes = 4096;
inline constexpr qsizetype fixedHeaderBytes = 16;         ///< of the header, before the wrapped key
inline constexpr qsizetype sealedChunkBytes = 1 << 20;    ///< as written by this version
inline constexpr std::uint32_t defaultChunkBytes = sealedChunkBytes - sealBytes;
inline constexpr std::uint32_t largestChunkBytes = 1 << 24; ///< more is not believed: a damaged header must not cost memory

struct BlobHeader {
    std::uint32_t chunkBytes = defaultChunkBytes;
    QByteArray wrappedKey;

    QByteArray bytes() const; ///< headerBytes long
};

enum class HeaderFault { None, NotABlob, NewerVersion };
/// Empty where `bytes` is no header; `fault` says why.
std::optional<BlobHeader> readHeader(QByteArrayView bytes, HeaderFault &fault);

struct BlobTrailer {
    std::int64_t byteLength = 0;
    base::Digest sha256;

    QByteArray bytes() const;
    static std::optional<BlobTrailer> fromBytes(QByteArrayView bytes);
};

/// How many chunks hold `byteLength` bytes; at least one.
std::int64_t chunkCount(std::int64_t byteLength, std::uint32_t chunkBytes);
/// Size of the whole file on disk.
std::int64_t blobFileBytes(std::int64_t byteLength, std::uint32_t chunkBytes);

/// Nonces and associated data of one blob.
class BlobSeals
{
public:
    BlobSeals() = default;
    explicit BlobSeals(QByteArrayView header);
    /// SHA-256 of the header, which no two blobs share.
    const base::Digest &blobId() const { return m_blobId; }
    /// 12 bytes.
    QByteArray nonce(BlobPart part, std::int64_t index) const;
    QByteArray aad(BlobPart part, std::int64_t index) const;

private:
    base::Digest m_blobId;
};

} // namespace chancery::store
