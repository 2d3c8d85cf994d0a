// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/decision.h"

#include "core/workflow/lifecycle.h"

#include <algorithm>
#include <iterator>

namespace chancery::workflow {

namespace {
Checklist unmet(const Checklist &lines)
{
    Checklist found;
    std::ranges::copy_if(lines, std::back_inserter(found), [](const GuardLine &each) { return !each.met; });
    return found;
}
} // namespace

Decision decide(const domain::Submission &submission, State to, const GuardContext &context)
{
    const Checklist lines = guard(submission, to, context);
    if (!isLegal(submission.state, to))
        return Refused{true, lines};
    if (allMet(lines))
        return Allowed{};
    if (submission.state == State::PreValidation && to == State::Submitted)
        return RolledBack{State::Draft, unmet(lines)};
    return Refused{false, unmet(lines)};
}

} // namespace chancery::workflow
