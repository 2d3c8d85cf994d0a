// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transition_entry.h"

#include "core/domain/json_members.h"
#include "core/engine/clock_keeper.h"
#include "core/engine/renewed_approval.h"
#include "core/workflow/outstanding.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using domain::ClockStart;
using domain::State;
using domain::Submission;

namespace {

ClockKeeper::Clocks approved(const ClockKeeper &keeper, const Submission &submission, ClockKeeper::Clocks clocks, QDate on)
{
    const bool conditional = submission.state == State::ConditionalApproval;
    const QDate decided = submission.decision ? submission.decision->on : on;
    clocks = keeper.started(submission, std::move(clocks), ClockStart::Approved, conditional ? on : decided);
    if (conditional)
        clocks = keeper.started(submission, std::move(clocks), ClockStart::ConditionsMet, on);
    if (!submission.decision)
        return clocks;
    const QDate meeting = submission.decision->meetingOn.value_or(decided);
    clocks = keeper.started(submission, std::move(clocks), ClockStart::MeetingHeld, meeting);
    const auto expires = keeper.expiryOf(submission, *submission.decision);
    return expires ? ClockKeeper::withExpiry(std::move(clocks), *expires) : clocks;
}

ClockKeeper::Clocks clocksAfter(const ClockKeeper &keeper, const Submission &submission, const TransitionFacts &facts)
{
    ClockKeeper::Clocks clocks = ClockKeeper::settled(submission.clocks, submission.state, facts.to);
    if (facts.to == State::Submitted)
        return keeper.started(submission, std::move(clocks), ClockStart::Submitted, facts.on);
    if (facts.to == State::UnderReview) {
        const QDate received = submission.acknowledgement ? submission.acknowledgement->on : facts.on;
        for (const ClockStart event : {ClockStart::Acknowledged, ClockStart::Validated, ClockStart::ReviewStarted})
            clocks = keeper.started(submission, std::move(clocks), event, received);
        return clocks;
    }
    if (facts.to == State::Approved)
        return approved(keeper, submission, std::move(clocks), facts.on);
    return clocks;
}

/// A file that is closed with something undone says what.
void sayLeftOpen(ledger::Draft &entry, const Submission &submission)
{
    const workflow::LeftOpen open = workflow::leftOpen(submission);
    if (open.isEmpty())
        return;
    base::Json left;
    left.setIfAny(u"gates"_s, open.gates);
    left.setIfAny(u"conditions"_s, open.conditions);
    left.setIfAny(u"requests"_s, open.requests);
    entry.details.set(u"left_open"_s, left);
    entry.severity = u"warning"_s;
}

} // namespace

base::Status appendTransition(Room &room, Act &act, const Act::Held &held, const TransitionFacts &facts)
{
    const Submission &submission = held.submission;
    ledger::Draft entry = draft(ledger::Action::StateChanged);
    entry.stateFrom = submission.state;
    entry.stateTo = facts.to;
    entry.reason = facts.reason.isEmpty() ? facts.occurred.lateReason : facts.reason;
    if (facts.occurred.on || facts.byTime) {
        entry.occurredAt = facts.on.toString(Qt::ISODate);
        entry.occurredPrecision = u"day"_s;
        entry.occurredZone = held.site.timeZone;
    }
    if (facts.byTime) {
        entry.details.set(u"by_time"_s, base::Json(true));
        entry.details.setIfAny(u"started_by"_s, facts.startedBy);
    }
    if (submission.lock && facts.to != State::Draft) {
        entry.payloadHash = submission.lock->packageSha256;
        entry.details.set(u"package_sha256"_s, submission.lock->packageSha256.hex());
        entry.details.set(u"package_version"_s, submission.lock->version);
    }
    if (facts.to == State::Archived)
        sayLeftOpen(entry, submission);
    const ClockKeeper keeper(room.world.rules, renewedApproval(act.connection(), submission));
    entry.details.set(u"clocks"_s, domain::toJsonValue(clocksAfter(keeper, submission, facts)));
    const auto done = act.append(std::move(entry), submission.id);
    if (!done)
        return done.error();
    return {};
}

} // namespace chancery::engine
