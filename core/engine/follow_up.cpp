// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/engine/clock_keeper.h"
#include "core/engine/named_days.h"
#include "core/engine/one_entry.h"
#include "core/engine/use_cases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// What a person does about an answer: answers a request, shows a condition met, opens a gate, delegates, comments.
namespace chancery::engine {

using base::ErrorKind;
using ledger::Action;
using ledger::Draft;

namespace {

base::Error before(QDate on, QDate asked)
{
    return base::error(ErrorKind::BadInput, u"BEFORE_ASKED"_s, {{u"date"_s, on.toString(Qt::ISODate)}, {u"asked"_s, asked.toString(Qt::ISODate)}});
}

/// What was named, and why it is no log that a delegation can rest on.
base::Error noDelegationLog(const domain::Document *named)
{
    QMap<QString, QString> values;
    if (named)
        values = {{u"document"_s, named->id.text()}, {u"file"_s, named->fileName}, {u"class"_s, named->isWithdrawn() ? QString() : named->documentClass}};
    return base::error(ErrorKind::Refused, u"NO_DELEGATION_LOG"_s, values);
}

void occurred(Draft &entry, const Act::Held &held, QDate on)
{
    entry.occurredAt = on.toString(Qt::ISODate);
    entry.occurredPrecision = u"day"_s;
    entry.occurredZone = held.site.timeZone;
}

} // namespace

base::Result<Outcome> answerRequest(Room &room, const Actor &actor, const AnswerRequest &what)
{
    auto started = start(room, actor, what.submission);
    if (!started)
        return started.error();
    const domain::Submission &submission = started->held.submission;
    const auto found = std::ranges::find(submission.requests, what.request, &domain::OpenRequest::id);
    if (found == submission.requests.end() || found->answered)
        return base::error(ErrorKind::NotFound, u"NO_OPEN_REQUEST"_s, {{u"id"_s, what.request.text()}});
    if (cleaned(what.text).isEmpty())
        return missing("text");
    const base::Status past = hasCome(room, started->held.site, what.on);
    if (!past)
        return past.error();
    if (what.on < found->on)
        return before(what.on, found->on);
    const ClockKeeper keeper(room.world.rules);
    Draft entry = draft(Action::RequestAnswered);
    occurred(entry, started->held, what.on);
    entry.details.set(u"request_id"_s, what.request.text());
    entry.details.set(u"on"_s, what.on.toString(Qt::ISODate));
    entry.details.set(u"answer"_s, cleaned(what.text));
    entry.details.set(u"clocks"_s, domain::toJsonValue(keeper.answered(submission, submission.clocks, what.request, what.on)));
    return finish(*started, std::move(entry));
}

base::Result<Outcome> meetCondition(Room &room, const Actor &actor, const MeetCondition &what)
{
    auto started = start(room, actor, what.submission);
    if (!started)
        return started.error();
    const domain::Submission &submission = started->held.submission;
    const auto found = std::ranges::find(submission.conditions, what.condition, &domain::Condition::id);
    if (found == submission.conditions.end() || found->met)
        return base::error(ErrorKind::NotFound, u"NO_OPEN_CONDITION"_s, {{u"id"_s, what.condition.text()}});
    if (cleaned(what.how).isEmpty())
        return missing("how");
    if (cleaned(what.verifiedBy).isEmpty())
        return missing("verified_by");
    const base::Status past = hasCome(room, started->held.site, what.on);
    if (!past)
        return past.error();
    if (submission.decision && what.on < submission.decision->on)
        return before(what.on, submission.decision->on);
    Draft entry = draft(Action::ConditionMet);
    occurred(entry, started->held, what.on);
    entry.details.set(u"condition_id"_s, what.condition.text());
    entry.details.set(u"on"_s, what.on.toString(Qt::ISODate));
    entry.details.set(u"how"_s, cleaned(what.how));
    entry.details.set(u"verified_by"_s, cleaned(what.verifiedBy));
    entry.details.setIfAny(u"evidence"_s, what.evidence.text());
    return finish(*started, std::move(entry));
}

base::Result<Outcome> setGate(Room &room, const Actor &actor, const SetGate &what)
{
    auto started = start(room, actor, what.submission);
    if (!started)
        return started.error();
    const auto &rules = started->held.submission.obligations.gates;
    if (std::ranges::find(rules, what.gate, &domain::GateRule::name) == rules.end())
        return base::error(ErrorKind::NotFound, u"NO_GATE"_s, {{u"name"_s, what.gate}});
    if (what.met && cleaned(what.evidence).isEmpty())
        return missing("evidence");
    const base::Status past = hasCome(room, started->held.site, what.on);
    if (!past)
        return past.error();
    Draft entry = draft(Action::GateRecorded);
    occurred(entry, started->held, what.on);
    entry.details.set(u"gate"_s, domain::toJsonValue(domain::ActivationGate{.name = what.gate, .met = what.met, .on = what.on, .evidence = cleaned(what.evidence)}));
    return finish(*started, std::move(entry));
}

base::Result<Outcome> recordDelegation(Room &room, const Actor &actor, const RecordDelegation &what)
{
    auto started = start(room, actor, what.submission);
    if (!started)
        return started.error();
    domain::Delegation delegation = what.delegation;
    delegation.person = cleaned(delegation.person);
    delegation.duties = cleaned(delegation.duties);
    if (delegation.person.isEmpty())
        return missing("person");
    if (delegation.duties.isEmpty())
        return missing("duties");
    if (!delegation.from.isValid())
        return missing("from");
    if (delegation.to && *delegation.to < delegation.from)
        return base::error(ErrorKind::BadInput, u"ENDS_BEFORE_START"_s);
    for (const QDate day : {delegation.from, delegation.to.value_or(delegation.from)}) {
        const base::Status near = isNear(day, room.today(started->held.site), OfADelegation);
        if (!near)
            return near.error();
    }
    if (delegation.confirmedByInvestigator) {
        const base::Status confirmed = hasCome(room, started->held.site, delegation.confirmedOn);
        if (!confirmed)
            return confirmed.error();
    }
    const domain::Document *log = started->held.submission.document(delegation.document);
    if (!log || log->isWithdrawn() || log->documentClass != u"delegation-log")
        return noDelegationLog(log);
    Draft entry = draft(Action::DelegationRecorded);
    entry.artifacts.push_back({log->iri, log->fileName, log->sha256, log->byteLength, log->mediaType});
    entry.details.set(u"delegation"_s, domain::toJsonValue(delegation));
    return finish(*started, std::move(entry));
}

base::Result<Outcome> addComment(Room &room, const Actor &actor, const AddComment &what)
{
    auto started = start(room, actor, what.submission);
    if (!started)
        return started.error();
    if (cleaned(what.text).isEmpty())
        return missing("text");
    Draft entry = draft(Action::CommentAdded);
    entry.details.set(u"comment"_s, domain::toJsonValue(domain::Comment{.on = room.today(started->held.site), .text = cleaned(what.text)}));
    return finish(*started, std::move(entry));
}

} // namespace chancery::engine
