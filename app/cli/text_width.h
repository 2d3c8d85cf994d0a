// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace chancery::cli {

/// Columns that a text takes on a terminal: two for a wide letter, none for one that combines (wcwidth).
int textWidth(QStringView text);

} // namespace chancery::cli
