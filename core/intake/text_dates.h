// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace chancery::intake {

/// Dates found in a text.
struct FoundDates {
    QStringList dates;      ///< ISO 8601, in their order, each once, at most 200
    bool ambiguous = false; ///< some date reads two ways (03/04/2026); those are left out
};

/// Years first (2026-03-04, 2026年3月4日, 令和8年3月4日), months by name in some thirty languages, days first with points
/// (4.3.2026). With slashes or hyphens the order of day and month is not guessed: only what fits one way is taken. Years
/// of four digits, 1900 to 2099.
/// `language` (ISO 639-1, may be empty) is that of the text.
FoundDates datesIn(QStringView text, QStringView language);

} // namespace chancery::intake
