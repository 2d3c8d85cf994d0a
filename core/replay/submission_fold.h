// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/domain/submission.h"
#include "core/ledger/action.h"

namespace chancery::replay {

/// What an entry hands to the fold of the submission it is about.
struct EntryView {
    const base::Json &entry;   ///< all members
    const base::Json &details; ///< its `details`
    std::int64_t seq = 0;
    QString at;                ///< timestamp_utc
    QString by;                ///< printed name
};

/// Changes a submission as one entry says. Codes that say nothing of a submission's content leave it as it is.
void foldSubmission(domain::Submission &submission, ledger::Action action, const EntryView &view);

/// Facts of ledger entries about reviews: acknowledgement, comments, requests, conditions, decision, gates, delegation.
void foldReview(domain::Submission &submission, ledger::Action action, const EntryView &view);

} // namespace chancery::replay
