// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What a verification says, explained to whoever reads it for the first time.
namespace chancery::ui {

/// What a check found to be so where it holds: "Every entry, hashed anew, gives the hash it was sealed with." for "V3".
QString verifyCheckMeaning(const QString &code);
/// What a part of the coverage rests on, and what it does not prove; empty where the words say it all.
QString coverageMeaning(const QString &code);
/// Checks that have a meaning here; a test compares them with those that the verifier runs.
QStringList explainedChecks();

} // namespace chancery::ui
