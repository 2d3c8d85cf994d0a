// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/clock_keeper.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using domain::ClockRule;
using domain::ClockStart;
using domain::ClockStatus;
using domain::RunningClock;
using domain::State;

namespace {

RunningClock running(const ClockRule &rule, QDate on, QDate due)
{
    return {.kind = rule.kind, .label = rule.label, .state = rule.state, .startedOn = on, .dueOn = due, .firedOn = {},
            .status = ClockStatus::Running, .calendar = rule.calendar, .request = {}, .onTimeout = rule.onTimeout,
            .rule = rule.rule, .citation = rule.citation};
}

const ClockRule *ruleOf(const domain::Submission &submission, const QString &kind)
{
    const auto &rules = submission.obligations.clocks;
    const auto found = std::ranges::find(rules, kind, &ClockRule::kind);
    return found == rules.end() ? nullptr : &*found;
}

/// A rule that a request has lengthened, once for all requests.
ClockRule lengthened(ClockRule rule)
{
    rule.amount += rule.requestAddsDays;
    return rule;
}

bool isOfApproval(const RunningClock &clock)
{
    return clock.state == State::Approved;
}

} // namespace

QDate ClockKeeper::due(const ClockRule &rule, QDate start, const std::vector<workflow::Stop> &stops) const
{
    return workflow::dueDate(rule, start, m_registry.calendar(rule.calendar), stops);
}

/// Of an approval's clocks: the expiry keeps the anniversary of what it renews, and what is due before it goes along.
QDate ClockKeeper::approvalDue(const domain::Submission &submission, const ClockRule &rule, QDate on) const
{
    if (!m_renewedLast || rule.state != State::Approved)
        return due(rule, on, {});
    if (rule.kind == u"expiry")
        return workflow::renewedDueDate(rule, *m_renewedLast, on, m_registry.calendar(rule.calendar));
    const ClockRule *expiry = ruleOf(submission, u"expiry"_s);
    return due(rule, workflow::renewedStart(*m_renewedLast, expiry ? expiry->minusDays : 0, on), {});
}

void ClockKeeper::start(Clocks &clocks, const ClockRule &rule, QDate on, QDate dueOn) const
{
    std::erase_if(clocks, [&rule](const RunningClock &each) {
        return each.kind == rule.kind && each.request.isEmpty() && each.status != ClockStatus::Passed;
    });
    clocks.push_back(running(rule, on, dueOn));
}

ClockKeeper::Clocks ClockKeeper::started(const domain::Submission &submission, Clocks clocks, ClockStart event, QDate on) const
{
    for (const ClockRule &rule : submission.obligations.clocks) {
        if (rule.start == event)
            start(clocks, rule, on, approvalDue(submission, rule, on));
    }
    return clocks;
}

ClockKeeper::Clocks ClockKeeper::passed(const domain::Submission &submission, const RunningClock &clock, QDate today) const
{
    Clocks clocks = submission.clocks;
    const auto found = std::ranges::find(clocks, clock);
    if (found == clocks.end())
        return clocks;
    found->status = ClockStatus::Passed;
    found->firedOn = today;
    for (const ClockRule &rule : submission.obligations.clocks) {
        if (rule.start == ClockStart::ClockEnded && rule.after == clock.kind && rule.state == submission.state)
            start(clocks, rule, clock.dueOn, due(rule, clock.dueOn, {}));
    }
    return clocks;
}

ClockKeeper::Clocks ClockKeeper::settled(Clocks clocks, State left, State entered)
{
    for (RunningClock &each : clocks) {
        const bool stillRuns = each.status == ClockStatus::Running || each.status == ClockStatus::Stopped;
        const bool answered = each.state == left && !isOfApproval(each);
        const bool closed = entered == State::Archived || entered == State::Rejected;
        if (stillRuns && answered)
            each.status = ClockStatus::Met;
        else if (stillRuns && closed)
            each.status = ClockStatus::Ended;
    }
    return clocks;
}

ClockKeeper::Clocks ClockKeeper::requested(const domain::Submission &submission, Clocks clocks, const domain::OpenRequest &request) const
{
    for (RunningClock &each : clocks) {
        const ClockRule *rule = ruleOf(submission, each.kind);
        if (each.status != ClockStatus::Running || !each.request.isEmpty() || !rule)
            continue;
        if (rule->stopsOnRequest)
            each.status = ClockStatus::Stopped;
        else if (rule->endsOnRequest)
            each.status = ClockStatus::Met;
        else if (rule->requestAddsDays > 0)
            each.dueOn = due(lengthened(*rule), each.startedOn, {});
    }
    const ClockRule *rule = ruleOf(submission, u"request"_s);
    if (!rule && !request.due)
        return clocks;
    RunningClock clock = rule ? running(*rule, request.on, due(*rule, request.on, {}))
                              : RunningClock{.kind = u"request"_s, .state = submission.state, .startedOn = request.on};
    if (request.due)
        clock.dueOn = *request.due;
    clock.state = submission.state;
    clock.request = request.id.text();
    clocks.push_back(clock);
    return clocks;
}

std::vector<workflow::Stop> ClockKeeper::stopsOf(const domain::Submission &submission, const domain::RequestId &answered, QDate on)
{
    std::vector<workflow::Stop> stops;
    for (const domain::OpenRequest &each : submission.requests) {
        if (each.id == answered)
            stops.push_back({each.on, on});
        else if (each.answered)
            stops.push_back({each.on, each.answeredOn});
    }
    return stops;
}

ClockKeeper::Clocks ClockKeeper::answered(const domain::Submission &submission, Clocks clocks, const domain::RequestId &request, QDate on) const
{
    const bool another = std::ranges::any_of(submission.requests, [&request](const domain::OpenRequest &each) {
        return !each.answered && each.id != request;
    });
    const auto stops = stopsOf(submission, request, on);
    for (RunningClock &each : clocks) {
        if (each.request == request.text() && each.status == ClockStatus::Running)
            each.status = ClockStatus::Met;
        const ClockRule *rule = ruleOf(submission, each.kind);
        if (each.status != ClockStatus::Stopped || another || !rule)
            continue;
        each.status = ClockStatus::Running;
        each.dueOn = due(*rule, each.startedOn, stops);
    }
    if (another)
        return clocks;
    for (const ClockRule &rule : submission.obligations.clocks) {
        if (rule.start == ClockStart::Answered && rule.state == submission.state)
            start(clocks, rule, on, due(rule, on, {}));
    }
    return clocks;
}

ClockKeeper::Clocks ClockKeeper::withExpiry(Clocks clocks, QDate expires)
{
    for (RunningClock &each : clocks) {
        if (each.kind == u"expiry" && each.status == ClockStatus::Running)
            each.dueOn = expires;
    }
    const bool known = std::ranges::any_of(clocks, [](const RunningClock &each) {
        return each.kind == u"expiry" && each.status == ClockStatus::Running;
    });
    if (!known) {
        clocks.push_back({.kind = u"expiry"_s, .state = State::Approved, .startedOn = {}, .dueOn = expires,
                          .onTimeout = domain::OnTimeout::Expire});
    }
    return clocks;
}

std::optional<QDate> ClockKeeper::expiryOf(const domain::Submission &submission, const domain::Decision &decision) const
{
    if (decision.expires)
        return decision.expires;
    const ClockRule *rule = ruleOf(submission, u"expiry"_s);
    if (!rule)
        return std::nullopt;
    const QDate start = rule->start == ClockStart::MeetingHeld ? decision.meetingOn.value_or(decision.on) : decision.on;
    return approvalDue(submission, *rule, start);
}

} // namespace chancery::engine
