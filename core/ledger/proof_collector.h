// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace chancery::ledger {

/// Makes RFC 6962 proofs in one pass over the leaves: say first what is wanted, then append every leaf. Holds the hashes
/// that the proofs need and the tree's frontier, nothing else.
class ProofCollector
{
public:
    /// `size`: how many leaves will come.
    explicit ProofCollector(std::int64_t size) : m_size(size) {}

    void wantInclusion(std::int64_t index);
    void wantConsistency(std::int64_t oldSize);
    void append(const base::Digest &leaf);

    /// Whether all leaves came; proofs are right only then.
    bool isComplete() const { return m_count == m_size; }
    base::Digest root() const { return hashFrom(0); }
    std::vector<base::Digest> inclusion(std::int64_t index) const;
    std::vector<base::Digest> consistency(std::int64_t oldSize) const;

private:
    struct Range { std::int64_t start = 0, end = 0; auto operator<=>(const Range &) const = default; };
    struct Node { Range range; base::Digest hash; };

    std::vector<Range> inclusionRanges(std::int64_t index) const;
    std::vector<Range> consistencyRanges(std::int64_t oldSize) const;
    void want(const std::vector<Range> &ranges);
    void push(const Node &node);
    base::Digest hashFrom(std::int64_t start) const;
    std::vector<base::Digest> hashes(const std::vector<Range> &ranges) const;

    std::int64_t m_size;
    std::int64_t m_count = 0;
    std::vector<Node> m_frontier;           ///< whole subtrees, largest first
    std::map<Range, base::Digest> m_wanted;
};

} // namespace chancery::ledger
