// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/guard.h"

#include <variant>

namespace chancery::workflow {

struct Allowed {};
/// Nothing changed; the ledger keeps the attempt.
struct Refused { bool illegal = false; Checklist reasons; };
/// PRE_VALIDATION → SUBMITTED failed: back to DRAFT with the reasons.
struct RolledBack { domain::State to = domain::State::Draft; Checklist reasons; };

using Decision = std::variant<Allowed, Refused, RolledBack>;

/// What becomes of the wish to go to `to`. Pure.
Decision decide(const domain::Submission &submission, domain::State to, const GuardContext &context);

} // namespace chancery::workflow
