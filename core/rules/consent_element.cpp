// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/consent_element.h"

namespace chancery::rules {

std::vector<ConsentElement> consentElementsFromJson(const base::Json &json)
{
    std::vector<ConsentElement> elements;
    for (const base::Json &each : json[u"elements"].array()) {
        ConsentElement &element = elements.emplace_back();
        element.code = each[u"code"].toString();
        element.label = each[u"label"].toString();
        element.citation = each[u"citation"].toString();
        element.required = each[u"required"].toBool();
        element.scope = each[u"scope"].toStringList();
        element.when = each[u"when"].toString();
        for (const auto &[language, patterns] : each[u"patterns"].object())
            element.languages.append(language);
    }
    return elements;
}

} // namespace chancery::rules
