// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/proof_collector.h"

#include "core/ledger/merkle.h"

#include <algorithm>
#include <bit>

namespace chancery::ledger {

namespace {

// The size of the left subtree: the largest power of two below the size (RFC 6962 2.1).
std::int64_t leftSize(std::int64_t size)
{
    return std::int64_t(std::bit_floor(std::uint64_t(size - 1)));
}

} // namespace

std::vector<ProofCollector::Range> ProofCollector::inclusionRanges(std::int64_t index) const
{
    std::vector<Range> ranges;
    if (index < 0 || index >= m_size)
        return ranges;
    for (Range tree{0, m_size}; tree.end - tree.start > 1;) {
        const std::int64_t middle = tree.start + leftSize(tree.end - tree.start);
        const bool left = index < middle;
        ranges.push_back(left ? Range{middle, tree.end} : Range{tree.start, middle});
        tree = left ? Range{tree.start, middle} : Range{middle, tree.end};
    }
    std::ranges::reverse(ranges); // from the leaf to the root
    return ranges;
}

std::vector<ProofCollector::Range> ProofCollector::consistencyRanges(std::int64_t oldSize) const
{
    std::vector<Range> ranges;
    if (oldSize < 1 || oldSize >= m_size)
        return ranges;
    Range tree{0, m_size};
    while (tree.end != oldSize) {
        const std::int64_t middle = tree.start + leftSize(tree.end - tree.start);
        const bool left = oldSize <= middle;
        ranges.push_back(left ? Range{middle, tree.end} : Range{tree.start, middle});
        tree = left ? Range{tree.start, middle} : Range{middle, tree.end};
    }
    // Where the old tree is one whole subtree, its root is known to whoever asks.
    if (tree.start != 0)
        ranges.push_back(tree);
    std::ranges::reverse(ranges);
    return ranges;
}

void ProofCollector::want(const std::vector<Range> &ranges)
{
    for (const Range &range : ranges)
        m_wanted.try_emplace(range);
}

void ProofCollector::wantInclusion(std::int64_t index)
{
    want(inclusionRanges(index));
}

void ProofCollector::wantConsistency(std::int64_t oldSize)
{
    want(consistencyRanges(oldSize));
}

void ProofCollector::push(const Node &node)
{
    const auto wanted = m_wanted.find(node.range);
    if (wanted != m_wanted.end())
        wanted->second = node.hash;
    m_frontier.push_back(node);
}

void ProofCollector::append(const base::Digest &leaf)
{
    push({{m_count, m_count + 1}, leaf});
    ++m_count;
    for (size_t n = m_frontier.size(); n > 1; n = m_frontier.size()) {
        const Node left = m_frontier[n - 2], right = m_frontier[n - 1];
        if (left.range.end - left.range.start != right.range.end - right.range.start)
            return;
        m_frontier.resize(n - 2);
        push({{left.range.start, right.range.end}, nodeHash(left.hash, right.hash)});
    }
}

// The right edge of the tree need not be a whole subtree: it is put together from the frontier.
base::Digest ProofCollector::hashFrom(std::int64_t start) const
{
    std::optional<base::Digest> hash;
    for (auto node = m_frontier.rbegin(); node != m_frontier.rend() && node->range.start >= start; ++node)
        hash = hash ? nodeHash(node->hash, *hash) : node->hash;
    return hash.value_or(base::Sha256::of({}));
}

std::vector<base::Digest> ProofCollector::hashes(const std::vector<Range> &ranges) const
{
    std::vector<base::Digest> list;
    for (const Range &range : ranges) {
        const auto wanted = m_wanted.find(range);
        const bool whole = std::has_single_bit(std::uint64_t(range.end - range.start));
        list.push_back(range.end == m_size && !whole ? hashFrom(range.start) : wanted != m_wanted.end() ? wanted->second : base::Digest());
    }
    return list;
}

std::vector<base::Digest> ProofCollector::inclusion(std::int64_t index) const
{
    return hashes(inclusionRanges(index));
}

std::vector<base::Digest> ProofCollector::consistency(std::int64_t oldSize) const
{
    return hashes(consistencyRanges(oldSize));
}

} // namespace chancery::ledger
