// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// SUBMISSION_CREATED with the obligations of the day. Errors: NotFound, BadInput "ROUTE_NEEDED", "ROUTE_NOT_ASKED",
/// "NOT_A_LEAD", "LEAD_NOT_CENTRAL", "RELATED_TO_ANOTHER_SITE".
base::Result<domain::SubmissionId> appendSubmission(Room &room, Act &act, const CreateSubmission &what);

} // namespace chancery::engine
