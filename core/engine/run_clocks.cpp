// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/engine/clock_keeper.h"
#include "core/engine/renewed_approval.h"
#include "core/engine/transition_entry.h"
#include "core/engine/use_cases.h"
#include "core/store/aggregate_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using domain::ClockStatus;
using domain::OnTimeout;
using domain::RunningClock;
using domain::State;
using domain::Submission;
using domain::SubmissionId;
using ledger::Action;
using ledger::Draft;

namespace {

/// The entry that set a clock: the last transition before it fires. Automation acts for whoever started it.
base::Result<QString> startedBy(const Act &act, const Submission &submission)
{
    const std::int64_t seq = submission.steps.empty() ? submission.lastSeq : submission.steps.back().seq;
    const auto entry = store::LedgerTable(act.connection()).entry(seq);
    if (!entry)
        return entry.error();
    if (!entry->has_value())
        return QString();
    const auto json = ledger::read(**entry);
    return json ? (*json)[u"id"].toString() : QString();
}

/// The entry that says that a clock passed. The day it happened is the day after its last one.
base::Status appendPassed(Act &act, const Act::Held &held, const RunningClock &clock, QDate today, const QString &started, const ClockKeeper &keeper)
{
    const bool silence = clock.onTimeout == OnTimeout::TimeoutPendingAcknowledgment;
    Draft entry = draft(silence ? Action::TimeoutPendingAcknowledgment : Action::SlaEscalated);
    entry.severity = u"warning"_s;
    entry.occurredAt = clock.dueOn.addDays(1).toString(Qt::ISODate);
    entry.occurredPrecision = u"day"_s;
    entry.occurredZone = held.site.timeZone;
    RunningClock said = clock;
    said.status = ClockStatus::Passed;
    said.firedOn = today;
    entry.details.set(u"clock"_s, domain::toJsonValue(said));
    entry.details.set(u"clocks"_s, domain::toJsonValue(keeper.passed(held.submission, clock, today)));
    entry.details.setIfAny(u"started_by"_s, started);
    const auto done = act.append(std::move(entry), held.submission.id);
    if (!done)
        return done.error();
    return {};
}

base::Status appendSilentDecision(Act &act, const Act::Held &held, const RunningClock &clock, domain::DecisionOutcome outcome, domain::DecisionBasis basis, const ClockKeeper &keeper)
{
    domain::Decision decision{.outcome = outcome, .basis = basis, .on = clock.dueOn, .reason = clock.citation};
    if (outcome == domain::DecisionOutcome::Approved)
        decision.expires = keeper.expiryOf(held.submission, decision);
    Draft entry = draft(Action::DecisionRecorded);
    entry.occurredAt = clock.dueOn.addDays(1).toString(Qt::ISODate);
    entry.occurredPrecision = u"day"_s;
    entry.occurredZone = held.site.timeZone;
    entry.details.set(u"decision"_s, domain::toJsonValue(decision));
    const auto done = act.append(std::move(entry), held.submission.id);
    if (!done)
        return done.error();
    return {};
}

base::Status appendTacitAcknowledgement(Act &act, const Act::Held &held, const RunningClock &clock)
{
    Draft entry = draft(Action::AcknowledgementRecorded);
    entry.details.set(u"acknowledgement"_s, domain::toJsonValue(domain::Acknowledgement{.on = clock.dueOn, .reference = u"tacit"_s}));
    entry.details.set(u"basis"_s, u"tacit"_s);
    const auto done = act.append(std::move(entry), held.submission.id);
    if (!done)
        return done.error();
    return {};
}

base::Status moveByTime(Room &room, Act &act, const SubmissionId &id, State to, const RunningClock &clock, const QString &started)
{
    const auto held = act.hold(id);
    if (!held)
        return held.error();
    return appendTransition(room, act, *held, {.to = to, .on = clock.dueOn.addDays(1), .byTime = true, .startedBy = started});
}

/// What the rule says happens when nothing happened.
base::Status actOn(Room &room, Act &act, const Act::Held &held, const RunningClock &clock, const QString &started)
{
    const ClockKeeper keeper(room.world.rules, renewedApproval(*room.connection, held.submission));
    const State state = held.submission.state;
    const SubmissionId &id = held.submission.id;
    switch (clock.onTimeout) {
    case OnTimeout::Escalate:
    case OnTimeout::TimeoutPendingAcknowledgment:
        return {};
    case OnTimeout::TacitValid: {
        if (state != State::Submitted)
            return {};
        const base::Status said = appendTacitAcknowledgement(act, held, clock);
        return said ? moveByTime(room, act, id, State::UnderReview, clock, started) : said;
    }
    case OnTimeout::TacitApproval: {
        if (state != State::UnderReview || held.submission.hasOpenRequest())
            return {};
        const base::Status said = appendSilentDecision(act, held, clock, domain::DecisionOutcome::Approved, domain::DecisionBasis::Tacit, keeper);
        return said ? moveByTime(room, act, id, State::Approved, clock, started) : said;
    }
    case OnTimeout::Lapse: {
        if (state == State::Approved)
            return moveByTime(room, act, id, State::Expired, clock, started);
        if (state != State::Submitted && state != State::UnderReview && state != State::ConditionalApproval)
            return {};
        const base::Status said = appendSilentDecision(act, held, clock, domain::DecisionOutcome::Rejected, domain::DecisionBasis::Lapsed, keeper);
        return said ? moveByTime(room, act, id, State::Rejected, clock, started) : said;
    }
    case OnTimeout::Expire:
        return state == State::Approved ? moveByTime(room, act, id, State::Expired, clock, started) : base::Status();
    }
    return {};
}

base::Result<Receipt> fire(Room &room, const SubmissionId &id, const RunningClock &clock)
{
    base::Result<Act> act = Act::begin(room, room.application());
    if (!act)
        return act.error();
    const auto held = act->hold(id);
    if (!held)
        return held.error();
    const auto started = startedBy(*act, held->submission);
    if (!started)
        return started.error();
    base::Status done = appendPassed(*act, *held, clock, room.today(held->site), *started, ClockKeeper(room.world.rules));
    if (!done)
        return done.error();
    const auto after = act->hold(id);
    if (!after)
        return after.error();
    done = actOn(room, *act, *after, clock, *started);
    if (!done)
        return done.error();
    return act->commit();
}

/// The first clock of a submission whose last day is over where its committee sits.
std::optional<RunningClock> overdue(const Submission &submission, QDate today)
{
    for (const RunningClock &each : submission.clocks) {
        if (each.status == ClockStatus::Running && each.dueOn.isValid() && each.dueOn < today)
            return each;
    }
    return std::nullopt;
}

} // namespace

base::Result<Outcome> runClocks(Room &room, const Actor &)
{
    const auto submissions = store::submissionTable(*room.connection).all();
    if (!submissions)
        return submissions.error();
    Outcome outcome;
    ClocksRun run;
    for (const Submission &listed : *submissions) {
        const auto site = store::siteTable(*room.connection).get(listed.site.text());
        if (!site)
            return site.error();
        if (!site->has_value())
            continue;
        std::optional<RunningClock> clock = overdue(listed, room.today(**site));
        while (clock) {
            const auto receipt = fire(room, listed.id, *clock);
            if (!receipt)
                return receipt.error();
            outcome.receipt = *receipt;
            run.fired.emplace_back(listed.id, *clock);
            const auto now = store::submissionTable(*room.connection).get(listed.id.text());
            if (!now)
                return now.error();
            clock = overdue(now->value_or(listed), room.today(**site));
        }
    }
    outcome.answer = std::move(run);
    return outcome;
}

} // namespace chancery::engine
