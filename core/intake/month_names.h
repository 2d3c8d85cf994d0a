// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace chancery::intake {

/// Month 1 to 12 by its name or abbreviation, in whatever language and case it stands in a date; 0 for other words.
/// `language` (ISO 639-1, may be empty) settles "listopada": October in Croatian, November in Polish.
int monthByName(QStringView name, QStringView language);

} // namespace chancery::intake
