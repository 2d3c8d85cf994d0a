// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace chancery::rules {

/// One element of informed consent (45 CFR 46.116, 21 CFR 50.25), from resources/rules/consent-elements.json. The patterns by
/// which the inspector recognises it are the inspector's; here only in which languages there are any.
struct ConsentElement {
    QString code, label, citation;
    bool required = false;   ///< a basic element; the others are due where appropriate
    QStringList scope;       ///< "common_rule", "fda"
    QString when;            ///< "more_than_minimal_risk", "treatment" or empty: always
    QStringList languages;   ///< ISO 639-1 codes
};

std::vector<ConsentElement> consentElementsFromJson(const base::Json &json);

} // namespace chancery::rules
