// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/merkle.h"

#include <algorithm>
#include <array>
#include <bit>

namespace chancery::ledger {

namespace {

// One hashing context a thread: making one costs more than hashing two digests.
base::Sha256 &hasher()
{
    thread_local base::Sha256 hash;
    return hash;
}

QByteArrayView view(const base::Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.bytes().data()), qsizetype(digest.bytes().size())};
}

std::uint8_t *put(const base::Digest &digest, std::uint8_t *at)
{
    return std::ranges::copy(digest.bytes(), at).out;
}

} // namespace

base::Digest leafHash(QByteArrayView bytes)
{
    base::Sha256 &hash = hasher();
    hash.add(QByteArrayView("\x00", 1));
    hash.add(bytes);
    return hash.finish();
}

base::Digest nodeHash(const base::Digest &left, const base::Digest &right)
{
    std::array<std::uint8_t, 65> bytes{0x01};
    put(right, put(left, bytes.data() + 1));
    base::Sha256 &hash = hasher();
    hash.add({bytes.data(), qsizetype(bytes.size())});
    return hash.finish();
}

std::optional<CompactRange> CompactRange::restore(std::int64_t size, QByteArrayView frontier)
{
    if (size < 0 || frontier.size() != 32 * std::popcount(std::uint64_t(size)))
        return std::nullopt;
    CompactRange range;
    range.m_size = size;
    for (qsizetype at = 0; at < frontier.size(); at += 32)
        range.m_hashes.push_back(*base::Digest::fromRaw(frontier.sliced(at, 32)));
    return range;
}

void CompactRange::append(const base::Digest &leaf)
{
    base::Digest hash = leaf;
    // Each trailing one of the size is a finished subtree of the same height: it becomes the left sibling.
    for (std::int64_t rest = m_size; (rest & 1) == 1; rest >>= 1) {
        hash = nodeHash(m_hashes.back(), hash);
        m_hashes.pop_back();
    }
    m_hashes.push_back(hash);
    ++m_size;
}

bool CompactRange::hasFrontier(QByteArrayView frontier) const
{
    if (frontier.size() != qsizetype(m_hashes.size()) * 32)
        return false;
    for (size_t i = 0; i < m_hashes.size(); ++i) {
        if (frontier.sliced(qsizetype(i) * 32, 32) != view(m_hashes[i]))
            return false;
    }
    return true;
}

base::Digest CompactRange::root() const
{
    if (m_hashes.empty())
        return base::Sha256::of({});
    base::Digest hash = m_hashes.back();
    for (auto left = m_hashes.rbegin() + 1; left != m_hashes.rend(); ++left)
        hash = nodeHash(*left, hash);
    return hash;
}

QByteArray CompactRange::frontier() const
{
    QByteArray bytes;
    bytes.reserve(qsizetype(m_hashes.size()) * 32);
    for (const base::Digest &hash : m_hashes)
        bytes += view(hash);
    return bytes;
}

} // namespace chancery::ledger
