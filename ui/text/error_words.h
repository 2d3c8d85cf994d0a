// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

/// Errors in words, for the window and the command line: what happened, to what, what to do next.
namespace chancery::ui {

struct ErrorWords {
    QString happened; ///< a whole sentence
    QString subject;  ///< to what: a file, a folder, a person; may be empty
    QString next;     ///< what to do next, a whole sentence
};

/// Never empty: an unknown code gets the sentence of its kind.
ErrorWords errorWords(const base::Error &error);
/// The three in one paragraph, for the command line and for lists.
QString errorSentence(const base::Error &error);
/// Code, values, detail and the place it arose: for "copy details".
QString errorDetails(const base::Error &error);
/// Every code that has words of its own; the wording test compares it with the codes that core raises.
QStringList wordedErrors();

} // namespace chancery::ui
