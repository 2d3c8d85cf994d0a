// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

/// Due only where the study is of that kind. `treatment`: an alternative can only be named to somebody who is treated.
bool isDue(const ConsentElement &element, const domain::Study &study)
{
    if (element.when == u"more_than_minimal_risk" || element.when == u"treatment")
        return !study.minimalRisk;
    return true;
}

QString primary(const QString &tag)
{
    return tag.section(u'-', 0, 0).toLower();
}

void elementsOf(const CheckContext &context, const domain::Document &document, Findings &findings)
{
    const base::Json &asked = context.rule.parameters;
    const QString language = primary(document.facts.language.isEmpty() ? document.language : document.facts.language);
    for (const ConsentElement &each : context.consentElements) {
        const bool wanted = each.required || asked[u"additional"].toBool();
        if (!wanted || !each.scope.contains(asked[u"scope"].toString()) || !isDue(each, context.study))
            continue;
        if (!each.languages.contains(language) || document.facts.consentElements.contains(each.code))
            continue;
        if (!sawWholeText(document)) // it may stand on a page that nobody could read
            return findings.push_back(context.cannotSee(document, u"consent elements"_s));
        const Values values{{u"element"_s, each.label}, {u"code"_s, each.code}};
        domain::Finding finding = each.required ? context.finding(u"MISSING_CONSENT_ELEMENT"_s, values, &document, u"headings"_s)
                                                : context.warning(u"MISSING_CONSENT_ELEMENT"_s, values, &document, u"headings"_s);
        finding.citation = each.citation;
        findings.push_back(std::move(finding));
    }
}

bool languageHasPatterns(const CheckContext &context, const domain::Document &document)
{
    const QString language = primary(document.facts.language.isEmpty() ? document.language : document.facts.language);
    for (const ConsentElement &each : context.consentElements) {
        if (each.languages.contains(language))
            return true;
    }
    return false;
}

} // namespace

/// Each element that the law demands of a consent form, by heading: one finding for each that was not found. A form whose
/// text cannot be read, or is in a language without patterns, is not judged, and the finding says so.
void checkConsentElements(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documentsOf(context.rule.parameters[u"class"].toString())) {
        if (!hasReadableText(*each) || !languageHasPatterns(context, *each))
            findings.push_back(context.cannotSee(*each, u"consent elements"_s));
        else
            elementsOf(context, *each, findings);
    }
}

} // namespace chancery::rules
