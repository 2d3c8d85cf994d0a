// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/screenshots.h"

namespace chancery::window {

/// Dialogs of the sites and submission pages, each filled from the sample workspace.
std::vector<Shot> dialogShots();

} // namespace chancery::window
