// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call.h"
#include "core/domain/submission.h"
#include "core/engine/commands.h"

namespace chancery::cli {

/// Options of `submission answer`.
std::vector<Option> answerOptions();

/// The committee's answer as the call states it; --letter names a file, or a document that is attached already.
/// Errors: Usage for days and choices.
base::Result<engine::RecordAnswer> readAnswer(const Call &call, const domain::Submission &submission, QDate today);

} // namespace chancery::cli
