// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace chancery::ui {

/// The drawing `:/icons/NAME.svg` in the theme's colours: quiet by default, accent where checked, faint where disabled. It is
/// drawn anew at every size and scale, and follows a change between light and dark by itself.
QIcon icon(const QString &name);

} // namespace chancery::ui
