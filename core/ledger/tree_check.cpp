// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/tree_check.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;

TreeCheck::TreeCheck(CheckLog &log, KeyCheck &keys, const LedgerSource &source, const VerifyOptions &options)
    : m_log(log), m_keys(keys), m_source(source), m_options(options), m_partial(source.scope.has_value())
{
    pull();
    if (m_partial)
        readAllOfPartial();
}

void TreeCheck::pull()
{
    m_next = m_source.nextCheckpoint ? m_source.nextCheckpoint() : std::nullopt;
}

void TreeCheck::add(const SealedEntry &entry)
{
    ++m_count;
    if (m_partial) {
        checkInclusion(entry);
        return;
    }
    m_tree.append(leafHash(entry.canonical));
    // One that stands out of order, or says nothing readable, is not skipped: it fails where it stands.
    while (m_next && m_next->size <= m_tree.size()) {
        check(*m_next);
        pull();
    }
    if (m_options.seen && m_options.seen->size == m_tree.size())
        checkSeen();
}

ChainCheck::RootBefore TreeCheck::rootNow() const
{
    if (m_partial || m_checkedSize != m_tree.size())
        return ChainCheck::RootBefore::Unknown;
    return m_checkedRight ? ChainCheck::RootBefore::Right : ChainCheck::RootBefore::Wrong;
}

void TreeCheck::check(const StoredCheckpoint &stored)
{
    m_log.ran(Check::Root);
    const base::Result<Checkpoint> text = readCheckpoint(stored.note);
    if (!text || text->size != stored.size) {
        m_log.fail(Check::Root, u"CHECKPOINT_UNREADABLE"_s);
        return;
    }
    m_keys.addCheckpoint(stored, text.value());
    const auto frontier = CompactRange::restore(stored.size, stored.frontier);
    if (!stored.frontier.isEmpty() && (!frontier || frontier->root() != text->root))
        m_log.fail(Check::Root, u"FRONTIER_DIFFERS"_s);
    m_checkedSize = stored.size;
    m_checkedRight = stored.size == m_tree.size() && text->root == m_tree.root();
    if (m_checkedRight) {
        m_goodSize = stored.size;
        return;
    }
    m_log.fail(Check::Root, stored.size == m_tree.size() ? u"ROOT_DIFFERS"_s : u"CHECKPOINT_OUT_OF_ORDER"_s);
    if (!m_badRoot && stored.size == m_tree.size())
        m_badRoot = BadRoot{stored.size, {m_goodSize, {}, text->root.hex(), m_tree.root().hex(), u"ROOT_DIFFERS"_s}};
}

// An entry before a bad root is at fault. Where no other check names one, it lies after the last good size, and the
// first of those is named.
void TreeCheck::settle(Check check, const std::optional<BadRoot> &bad)
{
    if (!bad)
        return;
    const auto lowest = m_log.lowest();
    if (!lowest || lowest->seq >= bad->size)
        m_log.reject(check, bad->suspect);
}

void TreeCheck::finish()
{
    if (m_partial) {
        finishPartial();
        return;
    }
    settle(Check::Root, m_badRoot);
    settle(Check::Head, m_badSeen);
    for (; m_next; pull())
        tooLarge(*m_next);
    if (m_largest > 0)
        m_log.reject(Check::Root, {m_tree.size(), {}, QString::number(m_largest), QString::number(m_tree.size()), u"TAIL_GONE"_s});
    if (m_options.seen && m_options.seen->size > size())
        m_log.reject(Check::Head, {m_count, {}, QString::number(m_options.seen->size), QString::number(size()), u"SEEN_LARGER"_s});
}

// A checkpoint of more entries than there are: the rest is gone.
void TreeCheck::tooLarge(const StoredCheckpoint &stored)
{
    m_log.ran(Check::Root);
    const base::Result<Checkpoint> text = readCheckpoint(stored.note);
    if (!text || text->size != stored.size) {
        m_log.fail(Check::Root, u"CHECKPOINT_UNREADABLE"_s);
        return;
    }
    m_keys.addCheckpoint(stored, text.value());
    m_largest = std::max(m_largest, stored.size);
}

void TreeCheck::checkSeen()
{
    m_log.ran(Check::Head);
    if (m_options.seen->root == m_tree.root())
        return;
    m_log.fail(Check::Head, u"SEEN_DIFFERS"_s);
    m_badSeen = BadRoot{m_options.seen->size, {0, {}, m_options.seen->root.hex(), m_tree.root().hex(), u"SEEN_DIFFERS"_s}};
}

} // namespace chancery::ledger
