// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What happened to a document after it was validated, in words.
namespace chancery::ui {

/// "A new version of protocol.pdf was attached." for "NEW_VERSION".
QString changeSentence(const QString &code, const QString &file);
/// Every change that has words here.
QStringList wordedChanges();

} // namespace chancery::ui
