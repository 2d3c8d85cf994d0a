// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/submission.h"

namespace chancery::workflow {

/// Whether the package can be locked as it stands: in pre-validation, validated over exactly these documents, no finding that
/// blocks still open (a person may have resolved it since), not locked already. Refuses with the reason. Pure: the engine asks
/// it before it locks, a page before it offers to.
base::Status lockable(const domain::Submission &submission);

} // namespace chancery::workflow
