// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/submission_check.h"

#include "core/ledger/action.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;
using domain::State;

void SubmissionCheck::add(const SealedEntry &entry, const Json &members)
{
    m_log.ran(Check::Submission);
    m_log.ran(Check::Replay);
    checkOverride(entry.seq, members);
    const QString iri = members[u"submission"][u"id"].toString();
    // An export of one submission may carry entries that touch others; only its own history is whole there.
    if (iri.isEmpty() || (m_scope && iri != m_scope->submissionIri))
        return;
    History &history = m_histories[iri];
    checkLinks(entry, members, history);
    checkState(entry.seq, members, history);
}

void SubmissionCheck::finish()
{
    if (!m_scope)
        return;
    const std::int64_t found = m_histories[m_scope->submissionIri].next;
    if (found != m_scope->count)
        m_log.fail(Check::Submission, u"COUNT_DIFFERS"_s);
}

void SubmissionCheck::checkLinks(const SealedEntry &entry, const Json &members, History &history)
{
    const std::int64_t number = members[u"submission_seq"].toInt(-1);
    const QString link = members[u"submission_previous_hash"].toString();
    if (number != history.next)
        m_log.reject(Check::Submission, {entry.seq, {}, QString::number(history.next), QString::number(number),
                                         u"SUBMISSION_ENTRY_MISSING"_s});
    else if (link != history.lastHash.hex())
        m_log.reject(Check::Submission, {entry.seq, {}, history.lastHash.hex(), link, u"SUBMISSION_LINK_BROKEN"_s});
    history.next = number + 1;
    history.lastHash = entry.hash;
}

void SubmissionCheck::checkState(std::int64_t seq, const Json &members, History &history)
{
    const QString fromText = members[u"state_from"].toString();
    const auto from = base::fromWire<State>(fromText);
    const auto to = base::fromWire<State>(members[u"state_to"].toString());
    const QString current = base::wireText(history.state);
    if (from && *from != history.state)
        m_log.reject(Check::Replay, {seq, {}, current, fromText, u"STATE_NOT_CONTINUED"_s});
    if (!to)
        return;
    const State before = from.value_or(history.state);
    const bool refused = members[u"outcome"].toString() != base::wireText(Outcome::Success)
        || members[u"action"].toString() == base::wireText(Action::IllegalTransition);
    if (*to != before && refused)
        m_log.reject(Check::Replay, {seq, {}, base::wireText(before), base::wireText(*to), u"REFUSED_BUT_MOVED"_s});
    else if (*to != before && m_legal && !m_legal(before, *to))
        m_log.reject(Check::Replay, {seq, {}, base::wireText(before), base::wireText(*to), u"ILLEGAL_STATE_CHANGE"_s});
    history.state = *to;
}

void SubmissionCheck::checkOverride(std::int64_t seq, const Json &members)
{
    if (members[u"action"].toString() != base::wireText(Action::OverrideAuthorized))
        return;
    const QStringList people = members[u"authorized_by"].toStringList();
    if (people.size() != 2 || people[0] == people[1])
        m_log.reject(Check::Replay, {seq, {}, u"2"_s, QString::number(people.size()), u"OVERRIDE_NOT_BY_TWO"_s});
    if (members[u"valid_until"].toString().isEmpty())
        m_log.reject(Check::Replay, {seq, {}, u"valid_until"_s, {}, u"OVERRIDE_WITHOUT_LIMIT"_s});
}

} // namespace chancery::ledger
