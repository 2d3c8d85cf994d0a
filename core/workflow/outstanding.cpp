// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/outstanding.h"

#include <algorithm>

namespace chancery::workflow {

using domain::State;

Checklist neededBeforeSending(const domain::Submission &submission, const GuardContext &context)
{
    if (submission.state != State::Draft && submission.state != State::PreValidation)
        return {};
    domain::Submission ahead = submission;
    ahead.state = State::PreValidation;
    Checklist lines = guard(ahead, State::Submitted, context);
    std::erase_if(lines, [](const GuardLine &line) {
        const bool isNextStep = line.check == Check::Validated || line.check == Check::PackageLocked
            || (line.check == Check::BytesMatchLock && line.values.contains(QStringLiteral("lock")));
        return line.met || isNextStep;
    });
    return lines;
}

LeftOpen leftOpen(const domain::Submission &submission)
{
    LeftOpen open;
    const bool wasApproved = std::ranges::any_of(submission.steps, [](const domain::Step &each) { return each.to == State::Approved; });
    for (const domain::ActivationGate &each : submission.gates) {
        if (wasApproved && !each.met)
            open.gates.append(each.name);
    }
    for (const domain::Condition &each : submission.conditions) {
        if (!each.met)
            open.conditions.append(each.id.text());
    }
    for (const domain::OpenRequest &each : submission.requests) {
        if (!each.answered)
            open.requests.append(each.id.text());
    }
    return open;
}

} // namespace chancery::workflow
