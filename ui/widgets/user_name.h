// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chancery::ui {

/// "m.visser" for "Maria Visser": small letters and digits, marks taken off; empty where nothing is left.
QString proposedUserName(const QString &printedName);

} // namespace chancery::ui
