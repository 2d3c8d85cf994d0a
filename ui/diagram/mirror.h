// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

namespace chancery::ui {

/// The drawing for languages that read from right to left: x becomes width − x, lines and arrows turn, text does not.
Layout mirroredLayout(Layout layout);

} // namespace chancery::ui
