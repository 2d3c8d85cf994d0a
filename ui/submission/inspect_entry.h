// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "ui/widgets/inspector_content.h"

namespace chancery::ui {

/// What the inspector says of an entry in a submission's history.
InspectorContent inspectEntry(const store::EntryRow &entry);
/// What it says of the submission while nothing in it is selected.
InspectorContent inspectSubmission(const domain::Submission &submission);

} // namespace chancery::ui
