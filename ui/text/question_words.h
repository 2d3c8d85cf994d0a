// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// The inspector's standing questions in words; questions by their wire names ("access", "late" …).
namespace chancery::ui {

/// The question, as a heading.
QString questionTitle(const QString &question);
/// What is said where no entry answers.
QString nothingFound(const QString &question);
/// Whether the clock of this machine is kept right by a time service, a whole sentence; unknown says unknown.
QString clockSyncSentence(std::optional<bool> synchronised);

/// Questions that have words; the wording test compares it with those that can be asked.
QStringList wordedQuestions();

} // namespace chancery::ui
