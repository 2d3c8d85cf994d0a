// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "ui/widgets/inspector_content.h"

#include <QString>

namespace chancery::ui {

/// Everything an entry says, for the inspector: read from its canonical bytes, codes turned into words, hashes to be copied.
InspectorContent entryDetails(const store::EntryRow &entry);

} // namespace chancery::ui
