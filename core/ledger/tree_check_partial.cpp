// SPDX-License-Identifier: GPL-3.0-or-later
// What TreeCheck does with an export of one submission, where the tree itself cannot be built.
#include "core/ledger/tree_check.h"

#include "core/ledger/merkle_proof.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

void TreeCheck::readAllOfPartial()
{
    for (; m_next; pull())
        m_stored.push_back(*m_next);
    m_log.ran(Check::Root);
    const std::int64_t last = std::max<std::int64_t>(m_source.scope->treeSize - 1, 0);
    if (m_stored.empty()) {
        m_log.reject(Check::Root, {last, {}, QString::number(m_source.scope->treeSize), {}, u"NO_CHECKPOINT"_s});
        return;
    }
    const base::Result<Checkpoint> newest = readCheckpoint(m_stored.back().note);
    if (!newest || newest->size != m_source.scope->treeSize) {
        m_log.reject(Check::Root, {last, {}, QString::number(m_source.scope->treeSize), {}, u"CHECKPOINT_UNREADABLE"_s});
        return;
    }
    m_newest = newest.value();
    for (const StoredCheckpoint &stored : m_stored) {
        const base::Result<Checkpoint> text = readCheckpoint(stored.note);
        const auto proof = m_source.scope->consistency.find(stored.size);
        const bool same = text && text.value() == m_newest;
        const bool continues = text && text->size == stored.size && proof != m_source.scope->consistency.end()
            && provesConsistency(text->size, m_newest.size, text->root, m_newest.root, proof->second);
        if (!same && !continues)
            m_log.reject(Check::Root, {std::max<std::int64_t>(stored.size - 1, 0), {}, m_newest.root.hex(), {}, u"CHECKPOINTS_INCONSISTENT"_s});
        else
            m_linked.push_back(text.value());
    }
}

// A mark can be held against the checkpoints that the export carries, which are proven to be one history.
void TreeCheck::checkPartialMarks()
{
    for (const Mark &mark : m_marks) {
        m_log.ran(Check::Head);
        const auto same = std::ranges::find(m_linked, mark.text.size, &Checkpoint::size);
        const bool right = same != m_linked.end() && *same == mark.text;
        if (mark.text.size > m_newest.size)
            m_log.reject(Check::Head, {m_newest.size, {}, QString::number(mark.text.size), QString::number(m_newest.size), u"SEEN_LARGER"_s});
        else if (same == m_linked.end())
            m_log.warn(u"SEEN_NOT_COMPARABLE size=%1"_s.arg(mark.text.size));
        else if (!right)
            m_log.reject(Check::Head, {0, {}, mark.text.root.hex(), same->root.hex(), u"SEEN_DIFFERS"_s});
        else if (!mark.word.isEmpty())
            m_markWords.append(u"%1 size=%2"_s.arg(mark.word).arg(mark.text.size));
        if (!mark.note.isEmpty())
            m_witnesses.addCheckpoint(mark.note, mark.text.size, right);
    }
}

void TreeCheck::checkInclusion(const SealedEntry &entry, const base::Digest &leaf)
{
    const auto proof = m_source.scope->inclusion.find(entry.seq);
    const bool included = proof != m_source.scope->inclusion.end()
        && provesInclusion(entry.seq, m_newest.size, leaf, proof->second, m_newest.root);
    if (!included)
        m_log.reject(Check::Root, {entry.seq, {}, m_newest.root.hex(), {}, u"NOT_INCLUDED"_s});
}

void TreeCheck::finishPartial()
{
    for (const StoredCheckpoint &stored : m_stored) {
        const base::Result<Checkpoint> text = readCheckpoint(stored.note);
        if (!text)
            continue;
        m_keys.addCheckpoint(stored, text.value());
        m_witnesses.addCheckpoint(stored.note, stored.size, std::ranges::find(m_linked, text.value()) != m_linked.end());
    }
    checkPartialMarks();
}

} // namespace chancery::ledger
