// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QString>

namespace chancery::rules {

/// A class of documents, and what the program knows of it.
struct DocumentClass {
    QString id, label;
    QString kind = QStringLiteral("OTHER"); ///< of the portal contract
    bool perPerson = false;      ///< CV, licence, disclosure: belongs to one person
    bool forSubjects = false;    ///< read by participants: must be in their language
    bool carriesVersion = false; ///< shows its version and date in its text
    bool expires = false;        ///< its last day of validity is declared
    bool several = false;        ///< several current ones side by side are normal
    QString fileName, fileNameExample; ///< naming convention: regular expression for the name without its ending
};

DocumentClass documentClassFromJson(const base::Json &json);

} // namespace chancery::rules
