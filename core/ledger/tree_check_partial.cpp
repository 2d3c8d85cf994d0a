// SPDX-License-Identifier: GPL-3.0-or-later
// What TreeCheck does with an export of one submission, where the tree itself cannot be built.
#include "core/ledger/tree_check.h"

#include "core/ledger/merkle_proof.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;

void TreeCheck::readAllOfPartial()
{
    for (; m_next; pull())
        m_stored.push_back(*m_next);
    m_log.ran(Check::Root);
    if (m_stored.empty()) {
        m_log.fail(Check::Root, u"NO_CHECKPOINT"_s);
        return;
    }
    const base::Result<Checkpoint> newest = readCheckpoint(m_stored.back().note);
    if (!newest || newest->size != m_source.scope->treeSize) {
        m_log.fail(Check::Root, u"CHECKPOINT_UNREADABLE"_s);
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
            m_log.fail(Check::Root, u"CHECKPOINTS_INCONSISTENT"_s);
    }
    if (m_options.seen && (m_options.seen->size > m_newest.size || (m_options.seen->size == m_newest.size && *m_options.seen != m_newest)))
        m_log.fail(Check::Head, u"SEEN_DIFFERS"_s);
}

void TreeCheck::checkInclusion(const SealedEntry &entry)
{
    const auto proof = m_source.scope->inclusion.find(entry.seq);
    const bool included = proof != m_source.scope->inclusion.end()
        && provesInclusion(entry.seq, m_newest.size, leafHash(entry.canonical), proof->second, m_newest.root);
    if (!included)
        m_log.reject(Check::Root, {entry.seq, {}, m_newest.root.hex(), {}, u"NOT_INCLUDED"_s});
}

void TreeCheck::finishPartial()
{
    for (const StoredCheckpoint &stored : m_stored) {
        const base::Result<Checkpoint> text = readCheckpoint(stored.note);
        if (text)
            m_keys.addCheckpoint(stored, text.value());
    }
}

} // namespace chancery::ledger
