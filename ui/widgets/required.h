// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;

/// How a field that may not stay empty is marked, everywhere alike: a sign at its label, the word in its accessible name, and
/// once in each dialog what the sign means. What a new password has to be is said before it is typed.
namespace chancery::ui {

/// "&Title:" becomes "&Title: *".
QString requiredLabel(const QString &label);
/// "Title" becomes "Title, required".
QString requiredName(const QString &name);
/// "* has to be filled in"
QLabel *requiredNote();

/// Shorter passwords are refused.
inline constexpr int LeastPassword = 8;
QString passwordRule();

} // namespace chancery::ui
