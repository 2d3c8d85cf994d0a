// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/case_facts.h"

#include <algorithm>

namespace chancery::ui {

using domain::ClockStatus;
using domain::RunningClock;
using domain::State;
using domain::Step;
using domain::Submission;

QDate dayOf(const Step &step)
{
    const QString &day = step.occurredOn.isEmpty() ? step.at : step.occurredOn;
    return QDate::fromString(day.left(10), Qt::ISODate);
}

const Step *lastStepInto(const Submission &submission, State state)
{
    const auto found = std::find_if(submission.steps.rbegin(), submission.steps.rend(),
                                    [state](const Step &step) { return step.to == state; });
    return found == submission.steps.rend() ? nullptr : &*found;
}

QDate enteredOn(const Submission &submission, State state)
{
    if (const Step *step = lastStepInto(submission, state))
        return dayOf(*step);
    if (state == State::Draft)
        return QDate::fromString(submission.createdAt.left(10), Qt::ISODate);
    return {};
}

const RunningClock *presentClock(const Submission &submission)
{
    const RunningClock *best = nullptr;
    for (const RunningClock &each : submission.clocks) {
        const bool counts = each.status != ClockStatus::Met && each.status != ClockStatus::Ended && each.state == submission.state && each.request.isEmpty();
        if (!counts || !each.dueOn.isValid())
            continue;
        const bool outranks = !best || (each.status != ClockStatus::Stopped && best->status == ClockStatus::Stopped);
        const bool sooner = best && (each.status == ClockStatus::Stopped) == (best->status == ClockStatus::Stopped)
            && each.dueOn < best->dueOn;
        if (outranks || sooner)
            best = &each;
    }
    return best;
}

std::optional<int> requestDaysLeft(const Submission &submission, QDate today)
{
    std::optional<int> least;
    for (const domain::OpenRequest &each : submission.requests) {
        if (each.answered || !each.due)
            continue;
        const int left = int(today.daysTo(*each.due));
        if (!least || left < *least)
            least = left;
    }
    return least;
}

int openRequests(const Submission &submission)
{
    return int(std::ranges::count_if(submission.requests, [](const domain::OpenRequest &each) { return !each.answered; }));
}

int conditionsMet(const Submission &submission)
{
    return int(std::ranges::count_if(submission.conditions, &domain::Condition::met));
}

int gatesMet(const Submission &submission)
{
    return int(std::ranges::count_if(submission.gates, &domain::ActivationGate::met));
}

} // namespace chancery::ui
