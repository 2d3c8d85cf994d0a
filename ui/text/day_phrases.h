// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// Days as they stand inside a sentence.
namespace chancery::ui {

/// The text with a capital first letter.
QString capital(QString text);
/// "26 March", or "25 March 2027" where the year is not this one.
QString longDay(QDate day, QDate today);
/// "today", "yesterday", "nine days ago".
QString daysAgo(QDate day, QDate today);
/// "today", "tomorrow", "in six days".
QString inDays(int days);

} // namespace chancery::ui
