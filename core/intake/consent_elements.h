// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/intake/headings.h"

#include <QString>
#include <QStringList>

namespace chancery::intake {

/// Codes of the consent elements (45 CFR 46.116, 21 CFR 50.25) that the outline of a consent form shows, in the order of
/// `elements` (resources/rules/consent-elements.json). Patterns of the text's language and of English are tried; of all
/// languages where it is not known. An element whose "where" is "text" is looked for in `text`, all others in the outline:
/// a word somewhere in the text is no section on it.
QStringList consentElementsIn(const Outline &outline, QStringView text, QStringView language, const base::Json &elements);

/// The elements compiled into the program; empty where they are not.
base::Json builtInConsentElements();

} // namespace chancery::intake
