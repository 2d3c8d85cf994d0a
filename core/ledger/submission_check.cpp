// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/submission_check.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;
using domain::State;

void SubmissionCheck::add(const SealedEntry &entry, const EntryFacts &facts)
{
    m_log.ran(Check::Submission);
    m_log.ran(Check::Replay);
    checkOverride(entry.seq, facts);
    // An export of one submission may carry entries that touch others; only its own history is whole there.
    if (facts.submission.isEmpty() || (m_scope && facts.submission != QByteArrayView(m_scoped)))
        return;
    const auto found = m_histories.find(QByteArray::fromRawData(facts.submission.data(), facts.submission.size()));
    History &history = found != m_histories.end() ? *found : m_histories[facts.submission.toByteArray()];
    checkLinks(entry, facts, history);
    checkState(entry.seq, facts, history);
}

void SubmissionCheck::finish()
{
    for (const auto &[id, each] : m_overrides) {
        if (m_last && each.until < *m_last)
            m_log.warn(u"OVERRIDE_NOT_REVERTED seq=%1"_s.arg(each.seq));
    }
    if (m_scope && m_histories[m_scoped].next != m_scope->count)
        m_log.fail(Check::Submission, u"COUNT_DIFFERS"_s);
}

void SubmissionCheck::checkLinks(const SealedEntry &entry, const EntryFacts &facts, History &history)
{
    const std::int64_t number = facts.submissionSeq.value_or(-1);
    const auto link = base::Digest::fromHexBytes(facts.submissionPreviousHash);
    if (number != history.next)
        m_log.reject(Check::Submission, {entry.seq, {}, QString::number(history.next), QString::number(number),
                                         u"SUBMISSION_ENTRY_MISSING"_s});
    else if (link != history.lastHash)
        m_log.reject(Check::Submission, {entry.seq, {}, history.lastHash.hex(), plainText(facts.submissionPreviousHash),
                                         u"SUBMISSION_LINK_BROKEN"_s});
    history.next = number + 1;
    history.lastHash = entry.hash;
}

void SubmissionCheck::checkState(std::int64_t seq, const EntryFacts &facts, History &history)
{
    if (facts.stateFrom && *facts.stateFrom != history.state)
        m_log.reject(Check::Replay, {seq, {}, base::wireText(history.state), plainText(facts.stateFromText), u"STATE_NOT_CONTINUED"_s});
    if (!facts.stateTo)
        return;
    const State before = facts.stateFrom.value_or(history.state), to = *facts.stateTo;
    const bool refused = !facts.success || facts.action == Action::IllegalTransition;
    if (to != before && refused)
        m_log.reject(Check::Replay, {seq, {}, base::wireText(before), base::wireText(to), u"REFUSED_BUT_MOVED"_s});
    else if (to != before && m_legal && !m_legal(before, to))
        m_log.reject(Check::Replay, {seq, {}, base::wireText(before), base::wireText(to), u"ILLEGAL_STATE_CHANGE"_s});
    history.state = to;
}

void SubmissionCheck::checkOverride(std::int64_t seq, const EntryFacts &facts)
{
    if (facts.time)
        m_last = facts.time;
    if (facts.action == Action::OverrideReverted)
        endOverride(facts.members());
    if (facts.action != Action::OverrideAuthorized)
        return;
    const Json members = facts.members();
    const QStringList people = members[u"authorized_by"].toStringList();
    if (people.size() != 2 || people[0] == people[1])
        m_log.reject(Check::Replay, {seq, {}, u"2"_s, QString::number(people.size()), u"OVERRIDE_NOT_BY_TWO"_s});
    const QString until = members[u"valid_until"].toString();
    const auto limit = base::UtcTime::fromText(until);
    if (until.isEmpty())
        m_log.reject(Check::Replay, {seq, {}, u"valid_until"_s, {}, u"OVERRIDE_WITHOUT_LIMIT"_s});
    else if (limit && facts.time && *limit < *facts.time)
        m_log.reject(Check::Replay, {seq, {}, facts.time->text(), until, u"OVERRIDE_ALREADY_OVER"_s});
    if (limit)
        m_overrides[members[u"id"].toString()] = {seq, *limit};
}

// The reversal names what it ends; one that names nothing ends them all, so that no warning is false.
void SubmissionCheck::endOverride(const Json &members)
{
    QString named = members[u"corrects"].toString();
    if (named.isEmpty())
        named = members[u"details"][u"override"].toString();
    if (named.isEmpty())
        m_overrides.clear();
    else
        m_overrides.erase(named);
}

} // namespace chancery::ledger
