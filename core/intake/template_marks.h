// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace chancery::intake {

/// Names and numbers of official forms and templates that a text carries, white space folded, each once, at most 40:
/// "FORM FDA 1572", "IRAS Form", "NREC Site Suitability … Version 3", "OMB No. 0910-0014", "Template version 1.2".
QStringList templateMarksIn(QStringView text);

} // namespace chancery::intake
