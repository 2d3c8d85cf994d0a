// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/chain_check.h"

#include "core/ledger/action.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

void ChainCheck::add(const SealedEntry &entry, const std::optional<Json> &members, RootBefore rootBefore)
{
    checkHash(entry);
    checkSequence(entry, members);
    if (members) {
        checkLink(entry, *members, rootBefore);
        checkClock(entry, *members);
    }
    m_lastHash = entry.hash;
}

void ChainCheck::finish()
{
    settle(true);
}

void ChainCheck::checkHash(const SealedEntry &entry)
{
    if (!m_hashesStored)
        return;
    m_log.ran(Check::EntryHash);
    const base::Digest found = base::Sha256::of(entry.canonical);
    m_hashGood = found == entry.hash;
    if (!m_hashGood)
        m_log.reject(Check::EntryHash, {entry.seq, {}, entry.hash.hex(), found.hex(), u"HASH_DIFFERS"_s});
}

void ChainCheck::checkSequence(const SealedEntry &entry, const std::optional<Json> &members)
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
    if (members && (*members)[u"seq"].isInt() && (*members)[u"seq"].toInt() != entry.seq)
        numbers(entry.seq, u"STORED_UNDER_ANOTHER_NUMBER"_s);
    m_expected = entry.seq + 1;
}

void ChainCheck::checkLink(const SealedEntry &entry, const Json &members, RootBefore rootBefore)
{
    m_log.ran(Check::Link);
    const QString found = members[u"previous_hash"].toString();
    if (entry.seq == 0) {
        if (found != base::Digest().hex())
            m_log.reject(Check::Link, {0, {}, base::Digest().hex(), found, u"FIRST_LINK_NOT_ZERO"_s});
        if (members[u"action"].toString() != base::wireText(Action::LedgerCreated))
            m_log.reject(Check::Link, {0, {}, base::wireText(Action::LedgerCreated), members[u"action"].toString(),
                                       u"FIRST_ENTRY_NOT_CREATION"_s});
        return;
    }
    // Without the predecessor there is nothing to compare with; that it is missing is V4's to say.
    if (!m_followsOn) {
        settle(true);
        return;
    }
    const bool holds = found == m_lastHash.hex();
    settle(holds);
    if (holds)
        return;
    const BrokenEntry broken{entry.seq, {}, m_lastHash.hex(), found, u"LINK_BROKEN"_s};
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

void ChainCheck::checkClock(const SealedEntry &entry, const Json &members)
{
    m_log.ran(Check::Time);
    const auto time = base::UtcTime::fromText(members[u"timestamp_utc"].toString());
    if (!time)
        return;
    if (m_lastTime && *time < *m_lastTime)
        m_log.warn(u"CLOCK_WENT_BACK seq=%1 before=%2 after=%3"_s.arg(entry.seq).arg(m_lastTime->text(), time->text()));
    m_lastTime = time;
}

} // namespace chancery::ledger
