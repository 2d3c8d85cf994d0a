// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/inspector_content.h"

namespace chancery::ui {

/// What the inspector says of a submission while nothing in it is selected.
InspectorContent inspectSubmission(const domain::Submission &submission);

} // namespace chancery::ui
