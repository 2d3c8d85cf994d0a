// SPDX-License-Identifier: GPL-3.0-or-later
// What TreeCheck does with checkpoints that come from elsewhere: the head mark, those a person kept, those with cosignatures.
#include "core/ledger/tree_check.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

void TreeCheck::gatherMarks()
{
    for (const Checkpoint &each : m_options.seen)
        m_marks.push_back({each, u"SEEN_AT"_s, {}});
    if (m_options.headMark)
        m_marks.push_back({*m_options.headMark, u"HEAD_MARK"_s, {}});
    for (const QByteArray &note : m_options.cosigned) {
        const base::Result<Checkpoint> read = readCheckpoint(note);
        if (read)
            m_marks.push_back({read.value(), {}, note});
        else
            m_log.fail(Check::Witness, u"COSIGNATURE_UNREADABLE"_s);
    }
    std::ranges::stable_sort(m_marks, [](const Mark &a, const Mark &b) { return a.text.size < b.text.size; });
}

void TreeCheck::checkMarks()
{
    for (; m_nextMark < m_marks.size() && m_marks[m_nextMark].text.size <= m_tree.size(); ++m_nextMark) {
        const Mark &mark = m_marks[m_nextMark];
        m_log.ran(Check::Head);
        const QString origin = m_keys.origin().isEmpty() ? mark.text.origin : m_keys.origin();
        const bool right = mark.text.size == m_tree.size() && mark.text.root == m_tree.root();
        if (mark.text.origin != origin)
            m_log.reject(Check::Head, {0, {}, mark.text.origin, origin, u"SEEN_OF_ANOTHER_LEDGER"_s});
        else if (right && !mark.word.isEmpty())
            m_markWords.append(u"%1 size=%2"_s.arg(mark.word).arg(mark.text.size));
        else if (!right && !m_badSeen)
            m_badSeen = BadRoot{mark.text.size, {0, {}, mark.text.root.hex(), m_tree.root().hex(), u"SEEN_DIFFERS"_s}};
        if (!right)
            m_log.fail(Check::Head, u"SEEN_DIFFERS"_s);
        if (!mark.note.isEmpty())
            m_witnesses.addCheckpoint(mark.note, mark.text.size, right);
    }
}

// What remains covers more entries than there are.
void TreeCheck::finishMarks()
{
    for (; m_nextMark < m_marks.size(); ++m_nextMark) {
        const Mark &mark = m_marks[m_nextMark];
        const QString sentence = mark.word == u"HEAD_MARK" ? u"HEAD_MARK_LARGER"_s : u"SEEN_LARGER"_s;
        m_log.reject(Check::Head, {m_count, {}, QString::number(mark.text.size), QString::number(size()), sentence});
    }
}

} // namespace chancery::ledger
