// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace chancery::intake {

/// ISO 639-1 code of the language most of a text is written in; empty where unsure: too short, mixed, or a script whose
/// languages are not told apart here. By script, then by frequent words and letters. Norwegian is "no", both forms.
QString detectLanguage(QStringView text);

} // namespace chancery::intake
