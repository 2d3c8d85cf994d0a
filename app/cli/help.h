// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Texts made from the command table alone, so that they cannot tell another story than the program.
namespace chancery::cli {

/// Help for the words named: a command, a family of commands, or all.
QString helpText(const QStringList &words);
/// The manual's section on commands, in troff's man macros.
QString manualCommands();
/// A completion script for bash.
QString bashCompletion();

} // namespace chancery::cli
