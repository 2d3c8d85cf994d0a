// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/workflow/guard.h"

namespace chancery::cli {

/// What a guard's preview must know today, in the committee's zone. The reason is left out of account.
workflow::GuardContext previewContext(const store::Reader &reader, const domain::Submission &submission, const base::Clock &clock);

/// The answer of `submission show`: JSON, or a page of text.
void showSubmission(Context &context, const store::Reader &reader, const domain::Submission &submission);

/// What it still lacks before it can be sent, where something does (workflow/outstanding.h).
void showNeeded(Output &out, const domain::Submission &submission, const workflow::GuardContext &context);

/// Findings as a list for people, blocking ones first.
void showFindings(Output &out, const domain::Submission &submission, const std::vector<domain::Finding> &findings);

/// The lines of a guard for people: a mark, the precondition, why not.
void showGuard(Output &out, const workflow::Checklist &lines);

/// In one line: its state, and how many requests, conditions and activation gates are done with.
void showStanding(Output &out, const domain::Submission &submission);

} // namespace chancery::cli
