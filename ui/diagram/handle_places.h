// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

namespace chancery::ui {

/// Puts a handle on every edge the person can act on: the middle of its free run, kept clear of the lines beside it.
/// A word too long for its place is set smaller, then shortened. `layout` must hold its traces and stations.
std::vector<PlacedHandle> placeHandles(const LineMap &map, const Layout &layout, const Ruler &ruler);

/// Middle of what is free of an edge between its stations.
QPointF middleOfFreeRun(const Layout &layout, size_t edge);

} // namespace chancery::ui
