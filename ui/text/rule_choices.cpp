// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/rule_choices.h"

#include "ui/text/document_words.h"

#include <algorithm>

namespace chancery::ui {

namespace {
const RuleChoices::Jurisdiction *find(const std::vector<RuleChoices::Jurisdiction> &all, const QString &code)
{
    const auto found = std::ranges::find(all, code, &RuleChoices::Jurisdiction::code);
    return found == all.end() ? nullptr : &*found;
}
} // namespace

QString RuleChoices::title(const QString &code) const
{
    const Jurisdiction *known = find(jurisdictions, code);
    return known && !known->title.isEmpty() ? known->title : code;
}

bool RuleChoices::needsRoute(const QString &code) const
{
    const Jurisdiction *known = find(jurisdictions, code);
    return known && known->needsRoute;
}

std::vector<std::pair<QString, QString>> RuleChoices::classes(const QString &jurisdiction, QDate day) const
{
    std::vector<std::pair<QString, QString>> known;
    if (documentClasses)
        known = documentClasses(jurisdiction, day);
    const bool fromPack = !known.empty();
    for (const QString &each : wordedDocumentClasses()) {
        const bool everywhere = each == QLatin1String("committee-letter") || each == QLatin1String("other");
        const bool listed = std::ranges::any_of(known, [&each](const auto &pair) { return pair.first == each; });
        if (!listed && (!fromPack || everywhere))
            known.emplace_back(each, documentClassWord(each));
    }
    return known;
}

} // namespace chancery::ui
