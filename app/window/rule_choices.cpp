// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/rule_choices.h"

#include <algorithm>

namespace chancery::window {

ui::RuleChoices ruleChoices(const rules::Registry &registry)
{
    ui::RuleChoices choices;
    for (const QString &code : registry.jurisdictions())
        choices.jurisdictions.push_back({code, registry.jurisdictionTitle(code), registry.needsRoute(code)});
    std::ranges::sort(choices.jurisdictions, [](const auto &a, const auto &b) { return a.title.localeAwareCompare(b.title) < 0; });
    choices.documentClasses = [registry](const QString &jurisdiction, QDate day) { return registry.documentClasses(jurisdiction, day); };
    return choices;
}

} // namespace chancery::window
