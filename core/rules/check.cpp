// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check.h"

#include "core/workflow/package.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::rules {

using domain::Document;
using domain::Finding;

namespace {

/// What ends or narrows a reading, the weightiest first; the inspector's other warnings do not.
constexpr std::array Obstacles{"PASSWORD_REQUIRED", "CRASHED", "DAMAGED", "LIMIT_TIME", "LIMIT_MEMORY", "LIMIT_SIZE", "LIMIT_OUTPUT",
                               "TEXT_NOT_READ", "TEXT_LAYER_MISSING", "PAGES_WITHOUT_TEXT", "LIMIT_TEXT"};

QString whyUnseen(const Document &document)
{
    for (const char *each : Obstacles) {
        if (document.facts.warnings.contains(QLatin1String(each)))
            return QString::fromLatin1(each);
    }
    return document.facts.hasText ? u"PAGES_WITHOUT_TEXT"_s : u"TEXT_LAYER_MISSING"_s;
}

} // namespace

DocumentClass CheckContext::classOf(const QString &id) const
{
    const auto found = std::ranges::find(classes, id, &DocumentClass::id);
    if (found != classes.end())
        return *found;
    DocumentClass unknown;
    unknown.id = id;
    unknown.label = id;
    return unknown;
}

std::vector<const Document *> CheckContext::documents() const
{
    std::vector<const Document *> found = workflow::packageDocuments(submission);
    const QStringList wanted = rule.parameters[u"classes"].toStringList();
    if (!wanted.isEmpty())
        std::erase_if(found, [&](const Document *each) { return !wanted.contains(each->documentClass); });
    return found;
}

std::vector<const Document *> CheckContext::documentsWhere(bool DocumentClass::*suits) const
{
    std::vector<const Document *> found = documents();
    if (!rule.parameters.contains(u"classes"))
        std::erase_if(found, [&](const Document *each) { return !(classOf(each->documentClass).*suits); });
    return found;
}

std::vector<const Document *> CheckContext::documentsOf(const QString &documentClass) const
{
    return submission.current(documentClass);
}

Finding CheckContext::finding(const QString &check, Values values, const Document *document, const QString &location) const
{
    Finding finding;
    finding.category = rule.category;
    finding.gate = rule.gate;
    finding.check = check;
    finding.rule = rule.from.id;
    finding.ruleTitle = rule.from.title;
    finding.citation = rule.from.citation;
    finding.source = rule.from.source;
    finding.checkedOn = rule.from.checkedOn;
    finding.validFrom = rule.from.validFrom.toString(Qt::ISODate);
    finding.validTo = rule.from.validTo.toString(Qt::ISODate);
    finding.confidence = rule.from.confidence;
    finding.remedy = rule.from.remedy;
    finding.location = location;
    if (document) {
        finding.document = document->id;
        values.insert(u"file"_s, document->fileName);
        values.insert(u"class"_s, document->documentClass);
        values.insert(u"label"_s, classOf(document->documentClass).label);
    }
    finding.values = std::move(values);
    return finding;
}

Finding CheckContext::warning(const QString &check, Values values, const Document *document, const QString &location) const
{
    Finding soft = finding(check, std::move(values), document, location);
    soft.category = domain::Category::NonBlockingWarning;
    return soft;
}

Finding CheckContext::cannotSee(const Document &document, const QString &wanted, const QString &reason) const
{
    const Values values{{u"wanted"_s, wanted}, {u"reason"_s, reason.isEmpty() ? whyUnseen(document) : reason}};
    return warning(u"CANNOT_SEE"_s, values, &document, u"text"_s);
}

bool hasReadableText(const Document &document)
{
    return document.facts.hasText && !document.facts.needsPassword;
}

bool sawWholeText(const Document &document)
{
    const QStringList &warnings = document.facts.warnings;
    return hasReadableText(document) && document.facts.pagesWithoutText == 0 && !warnings.contains(u"LIMIT_TEXT"_s)
        && !warnings.contains(u"LIMIT_TIME"_s);
}

} // namespace chancery::rules
