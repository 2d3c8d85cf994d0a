// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/tree_check.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

TreeCheck::TreeCheck(CheckLog &log, KeyCheck &keys, WitnessCheck &witnesses, const LedgerSource &source, const VerifyOptions &options)
    : m_log(log), m_keys(keys), m_witnesses(witnesses), m_source(source), m_options(options), m_partial(source.scope.has_value())
{
    gatherMarks();
    pull();
    if (m_partial)
        readAllOfPartial();
}

void TreeCheck::pull()
{
    m_next = m_source.nextCheckpoint ? m_source.nextCheckpoint() : std::nullopt;
}

void TreeCheck::add(const SealedEntry &entry, const base::Digest &leaf)
{
    ++m_count;
    if (m_partial) {
        checkInclusion(entry, leaf);
        return;
    }
    m_tree.append(leaf);
    // One that stands out of order, or says nothing readable, is not skipped: it fails where it stands.
    while (m_next && m_next->size <= m_tree.size()) {
        check(*m_next);
        pull();
    }
    checkMarks();
}

ChainCheck::RootBefore TreeCheck::rootNow() const
{
    if (m_partial || m_checkedSize != m_tree.size())
        return ChainCheck::RootBefore::Unknown;
    return m_checkedRight ? ChainCheck::RootBefore::Right : ChainCheck::RootBefore::Wrong;
}

// Almost every checkpoint says exactly what the tree says: then its text need not be taken apart.
bool TreeCheck::isAsExpected(const StoredCheckpoint &stored, const base::Digest &root)
{
    if (m_originLine.isEmpty() || !stored.note.startsWith(m_originLine))
        return false;
    const QByteArray rest = QByteArray::number(qlonglong(stored.size)) + '\n' + root.base64() + "\n\n\xe2\x80\x94 ";
    return QByteArrayView(stored.note).sliced(m_originLine.size()).startsWith(rest);
}

void TreeCheck::check(const StoredCheckpoint &stored)
{
    m_log.ran(Check::Root);
    const base::Digest root = m_tree.root();
    const bool inPlace = stored.size == m_tree.size();
    Checkpoint text{m_origin, stored.size, root};
    if (!inPlace || !isAsExpected(stored, root)) {
        const base::Result<Checkpoint> read = readCheckpoint(stored.note);
        if (!read || read->size != stored.size) {
            rejectCheckpoint(stored, u"CHECKPOINT_UNREADABLE"_s);
            return;
        }
        text = read.value();
        m_origin = text.origin;
        m_originLine = m_origin.toUtf8() + '\n';
    }
    m_keys.addCheckpoint(stored, text);
    checkFrontier(stored, text.root);
    m_checkedSize = stored.size;
    m_checkedRight = inPlace && text.root == root;
    m_witnesses.addCheckpoint(stored.note, stored.size, m_checkedRight);
    if (m_checkedRight)
        m_goodSize = stored.size;
    else if (!inPlace)
        rejectCheckpoint(stored, u"CHECKPOINT_OUT_OF_ORDER"_s);
    else
        m_log.fail(Check::Root, u"ROOT_DIFFERS"_s);
    if (!m_badRoot && inPlace && !m_checkedRight)
        m_badRoot = BadRoot{stored.size, {m_goodSize, {}, text.root.hex(), root.hex(), u"ROOT_DIFFERS"_s}};
}

// A frontier is not signed itself: it must hash to the root that is.
void TreeCheck::checkFrontier(const StoredCheckpoint &stored, const base::Digest &root)
{
    if (stored.frontier.isEmpty() || (root == m_tree.root() && m_tree.hasFrontier(stored.frontier)))
        return;
    const auto frontier = CompactRange::restore(stored.size, stored.frontier);
    if (!frontier || frontier->root() != root)
        rejectCheckpoint(stored, u"FRONTIER_DIFFERS"_s);
}

// What a checkpoint says ends with the entry before its size. One that does not even say that stands for the newest.
void TreeCheck::rejectCheckpoint(const StoredCheckpoint &stored, const QString &sentence)
{
    m_log.fail(Check::Root, sentence);
    if (stored.size < 1)
        m_unreadable = true;
    else
        m_log.reject(Check::Root, {stored.size - 1, {}, QString::number(stored.size), {}, sentence});
}

// An entry before a bad root is at fault. Where no other check names one, it lies after the last good size, and the
// first of those is named.
void TreeCheck::settle(Check check, const std::optional<BadRoot> &bad)
{
    if (!bad)
        return;
    const auto lowest = m_log.lowestSeq();
    if (!lowest || *lowest >= bad->size)
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
    if (m_unreadable)
        m_log.reject(Check::Root, {std::max<std::int64_t>(m_count - 1, 0), {}, QString::number(m_count), {}, u"CHECKPOINT_UNREADABLE"_s});
    finishMarks();
}

// A checkpoint of more entries than there are: the rest is gone.
void TreeCheck::tooLarge(const StoredCheckpoint &stored)
{
    m_log.ran(Check::Root);
    const base::Result<Checkpoint> text = readCheckpoint(stored.note);
    if (!text || text->size != stored.size) {
        rejectCheckpoint(stored, u"CHECKPOINT_UNREADABLE"_s);
        return;
    }
    m_keys.addCheckpoint(stored, text.value());
    m_largest = std::max(m_largest, stored.size);
}

} // namespace chancery::ledger
