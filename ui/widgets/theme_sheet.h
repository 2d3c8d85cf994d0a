// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QString>

namespace chancery::ui {

/// The style sheet of the program over Fusion: shapes and spacing of controls, the tones of tone.h. Set on the application
/// together with Theme::palette(); holds nothing that depends on content.
QString themeSheet(const Theme &theme);

} // namespace chancery::ui
