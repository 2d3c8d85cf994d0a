// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// FINDING_RAISED; the finding gets the submission's next number. `submission` as it stands inside the act.
base::Status appendFinding(Act &act, const domain::Submission &submission, domain::Finding finding);
/// FINDING_RESOLVED by the gates: they no longer see it.
base::Status appendCleared(Act &act, const domain::Submission &submission, const domain::Finding &finding);
/// Whether two findings say the same of the same thing.
bool sameFinding(const domain::Finding &a, const domain::Finding &b);

} // namespace chancery::engine
