// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/submission/document_slots.h"
#include "ui/widgets/inspector_content.h"

namespace chancery::ui {

/// What the inspector says of one version: what was declared, what it says of itself, what is stored.
InspectorContent inspectDocument(const domain::Document &document, const QString &label);
/// What it says of a place where something is missing.
InspectorContent inspectMissing(const DocumentSlot &slot);

} // namespace chancery::ui
