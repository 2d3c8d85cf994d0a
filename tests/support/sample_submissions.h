// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "core/workflow/guard.h"
#include "core/workflow/lifecycle.h"

#include <QDate>

#include <utility>
#include <vector>

/// Submissions as stories tell them, one for each state, for what shows them. Values only: no engine, no store.
namespace chancery::test {

/// One submission together with the day it is looked at and the guards of its ways on.
struct SampleSubmission {
    domain::Submission submission;
    QDate today;
    std::vector<std::pair<workflow::Transition, workflow::Checklist>> ways;
};

/// The story of each state, with counts, handles and clocks to show wherever the state can have them.
SampleSubmission sampleSubmission(domain::State state);
/// Under review without an open request, approval waiting for one thing.
SampleSubmission sampleWaitingReview();
/// Put back to draft by a guard that failed when it was submitted.
SampleSubmission sampleRolledBack();
/// Archived by way of conditions, approval and expiry: every detour of the main line taken.
SampleSubmission sampleLongWay();

} // namespace chancery::test
