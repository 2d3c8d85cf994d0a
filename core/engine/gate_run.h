// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// Runs the gates by the rules of the day and appends what they say: findings raised and cleared, then VALIDATION_PASSED or
/// VALIDATION_FAILED over the package as it stands.
base::Result<Validated> appendValidation(Room &room, Act &act, const domain::SubmissionId &id);

} // namespace chancery::engine
