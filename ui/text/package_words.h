// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chancery::ui {

/// What one file of an inspection package shows that is not as its lists say, as a sentence: "ALTERED", "MISSING", …
QString packageFaultSentence(const QString &code, const QString &file, const QString &expected, const QString &found);
/// Every such code that has words here.
QStringList wordedPackageFaults();

} // namespace chancery::ui
