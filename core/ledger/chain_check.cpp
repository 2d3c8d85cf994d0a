// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/chain_check.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {

std::array<char, 64> hexOf(const base::Digest &digest)
{
    constexpr char Digits[] = "0123456789abcdef";
    std::array<char, 64> hex;
    for (size_t i = 0; i < 32; ++i) {
        hex[2 * i] = Digits[digest.bytes()[i] >> 4];
        hex[2 * i + 1] = Digits[digest.bytes()[i] & 15];
    }
    return hex;
}

} // namespace

void ChainCheck::add(const SealedEntry &entry, const EntryFacts &facts, RootBefore rootBefore)
{
    checkHash(entry, facts);
    checkSequence(entry, facts);
    if (facts.readable)
        checkLink(entry, facts, rootBefore);
    m_lastHash = hexOf(entry.hash);
}

void ChainCheck::finish()
{
    settle(true);
}

void ChainCheck::checkHash(const SealedEntry &entry, const EntryFacts &facts)
{
    if (!m_hashesStored)
        return;
    m_log.ran(Check::EntryHash);
    m_hashGood = !facts.hashDiffers;
    if (!m_hashGood)
        m_log.reject(Check::EntryHash, {entry.seq, {}, entry.hash.hex(), facts.hash.hex(), u"HASH_DIFFERS"_s});
}

void ChainCheck::checkSequence(const SealedEntry &entry, const EntryFacts &facts)
{
    m_log.ran(Check::Sequence);
    const auto numbers = [&](std::int64_t broken, const QString &sentence) {
        m_log.reject(Check::Sequence, {broken, {}, QString::number(m_expected), QString::number(entry.seq), sentence});
    };
    m_followsOn = entry.seq == m_expected;
    if (entry.seq > m_expected && (!m_partial || m_expected == 0))
        numbers(m_expected, u"ENTRY_MISSING"_s);
    else if (entry.seq < m_expected)
        numbers(entry.seq, u"ENTRY_OUT_OF_ORDER"_s);
    if (facts.seq && *facts.seq != entry.seq)
        numbers(entry.seq, u"STORED_UNDER_ANOTHER_NUMBER"_s);
    m_expected = entry.seq + 1;
}

void ChainCheck::checkFirst(const EntryFacts &facts)
{
    const QString found = plainText(facts.previousHash);
    if (found != base::Digest().hex())
        m_log.reject(Check::Link, {0, {}, base::Digest().hex(), found, u"FIRST_LINK_NOT_ZERO"_s});
    if (facts.action != Action::LedgerCreated)
        m_log.reject(Check::Link, {0, {}, base::wireText(Action::LedgerCreated), plainText(facts.actionText),
                                   u"FIRST_ENTRY_NOT_CREATION"_s});
}

void ChainCheck::checkLink(const SealedEntry &entry, const EntryFacts &facts, RootBefore rootBefore)
{
    m_log.ran(Check::Link);
    if (entry.seq == 0) {
        checkFirst(facts);
        return;
    }
    // Without the predecessor there is nothing to compare with; that it is missing is V4's to say.
    if (!m_followsOn) {
        settle(true);
        return;
    }
    const bool holds = std::ranges::equal(facts.previousHash, m_lastHash);
    settle(holds);
    if (holds)
        return;
    const QString expected = QString::fromLatin1(m_lastHash.data(), qsizetype(m_lastHash.size()));
    const BrokenEntry broken{entry.seq, {}, expected, plainText(facts.previousHash), u"LINK_BROKEN"_s};
    if (!m_hashGood || rootBefore == RootBefore::Right)
        m_log.reject(Check::Link, broken);
    else if (rootBefore == RootBefore::Wrong)
        blamePredecessor(broken);
    else
        m_undecided = broken;
}

// No checkpoint stands between the two entries. If the later one was replaced, its successor's link broke as well; if
// that holds, it is the earlier one that is not what it was.
void ChainCheck::settle(bool nextLinkHolds)
{
    if (!m_undecided)
        return;
    const BrokenEntry broken = *std::exchange(m_undecided, std::nullopt);
    if (nextLinkHolds)
        blamePredecessor(broken);
    else
        m_log.reject(Check::Link, broken);
}

void ChainCheck::blamePredecessor(BrokenEntry broken)
{
    // What the next entry remembers of this one is expected; what this one now hashes to was found.
    broken.seq -= 1;
    std::swap(broken.expected, broken.found);
    broken.sentenceCode = u"ENTRY_REPLACED"_s;
    m_log.reject(Check::Link, broken);
}

} // namespace chancery::ledger
