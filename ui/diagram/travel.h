// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

#include <optional>

namespace chancery::ui {

enum class Direction { Left, Right, Up, Down };

/// Where an arrow key leads from a station: along an edge, either way, to the station that lies nearest in that direction
/// on the screen. Nothing where no edge leaves that way.
std::optional<State> travel(const Layout &layout, State from, Direction direction);

} // namespace chancery::ui
