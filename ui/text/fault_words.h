// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chancery::ui {

/// What is wrong with a JSON text at a place, to stand after "line 3: " or "line 3, column 7, ": words for the reader's
/// codes ("UNEXPECTED_END"), anything else as it stands, without its full stop.
QString faultWords(const QString &reason);

/// Codes that have words; the wording test compares it with what the reader gives.
QStringList wordedFaults();

} // namespace chancery::ui
