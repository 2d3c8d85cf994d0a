// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/domain/submission.h"
#include "core/store/reader.h"
#include "core/workflow/guard.h"

#include <QDate>

/// The shapes of the command line's JSON answers about submissions. What stands here is a contract with scripts.
namespace chancery::cli {

base::Json documentJson(const domain::Document &document);
base::Json findingJson(const domain::Finding &finding);
base::Json clockJson(const domain::RunningClock &clock);
base::Json guardJson(const workflow::Checklist &lines);
base::Json gatesJson(const domain::Submission &submission);
base::Json openRequestsJson(const domain::Submission &submission);
base::Json conditionsJson(const domain::Submission &submission);

/// A row of `submission list`.
base::Json submissionRow(const domain::Submission &submission);
/// What `submission show` says: the row, and all that hangs on it.
base::Json submissionJson(const domain::Submission &submission, const workflow::GuardContext &context);

} // namespace chancery::cli
