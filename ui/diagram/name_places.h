// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

namespace chancery::ui {

/// Names beside the stations that are not the present one, who and day beside those passed, "×2" above edges taken twice.
std::vector<PlacedText> placeNames(const LineMap &map, const Layout &layout, const Ruler &ruler);

/// The block of the present state: its name, the line under it, and the findings. Where a name beside it is in the way,
/// a block above the main row moves up.
void placePresent(const LineMap &map, Layout &layout, const Ruler &ruler);

} // namespace chancery::ui
