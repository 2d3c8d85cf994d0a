// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/check_log.h"
#include "core/ledger/entry_facts.h"

#include <array>

#include <optional>

namespace chancery::ledger {

/// V3, V4 and V5: one pass over the entries, holding the last one only.
class ChainCheck
{
public:
    /// `partial`: entries may be left out between others, as an export of one submission does.
    ChainCheck(CheckLog &log, bool hashesStored, bool partial)
        : m_log(log), m_hashesStored(hashesStored), m_partial(partial) {}

    /// What a checkpoint of exactly the tree size before this entry said of its root.
    enum class RootBefore { Unknown, Right, Wrong };

    void add(const SealedEntry &entry, const EntryFacts &facts, RootBefore rootBefore);
    void finish();

private:
    void checkHash(const SealedEntry &entry, const EntryFacts &facts);
    void checkSequence(const SealedEntry &entry, const EntryFacts &facts);
    void checkFirst(const EntryFacts &facts);
    void checkLink(const SealedEntry &entry, const EntryFacts &facts, RootBefore rootBefore);
    void settle(bool nextLinkHolds);
    void blamePredecessor(BrokenEntry broken);

    CheckLog &m_log;
    bool m_hashesStored;
    bool m_partial;
    bool m_hashGood = true;   ///< of the entry in hand
    bool m_followsOn = true;  ///< the entry in hand has its predecessor before it
    std::int64_t m_expected = 0;
    std::array<char, 64> m_lastHash{}; ///< in hex, as the next entry must name it
    std::optional<BrokenEntry> m_undecided; ///< a broken link that no checkpoint decided
};

} // namespace chancery::ledger
