// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "ui/widgets/inspector_content.h"

namespace chancery::ui {

/// Everything an entry says, for the inspector: every member read from its canonical bytes and put into words, hashes to be
/// copied, and last the entry as it is recorded.
InspectorContent entryDetails(const store::EntryRow &entry);

} // namespace chancery::ui
