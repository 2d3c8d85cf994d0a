// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

void declaredOf(const CheckContext &context, const domain::Document &document, Findings &findings)
{
    const QString metadata = u"metadata"_s;
    const auto raise = [&](const QString &check, Values values = {}) {
        findings.push_back(context.finding(check, std::move(values), &document, metadata));
    };
    const bool known = std::ranges::any_of(context.classes, [&](const DocumentClass &each) { return each.id == document.documentClass; });
    if (!known)
        raise(u"UNKNOWN_CLASS"_s);
    if (document.version.trimmed().isEmpty())
        raise(u"VERSION_MISSING"_s);
    if (!document.date)
        raise(u"DATE_MISSING"_s);
    else if (*document.date > context.day)
        raise(u"DATE_IN_FUTURE"_s, {{u"date"_s, document.date->toString(Qt::ISODate)}});
    // Taken for the principal investigator's until somebody says whose it is.
    if (context.classOf(document.documentClass).perPerson && document.subject.trimmed().isEmpty())
        findings.push_back(context.warning(u"SUBJECT_MISSING"_s, {{u"subject"_s, context.site.investigator}}, &document, metadata));
}

} // namespace

/// Class, version, date and, where it belongs to one, the person: what every document must declare.
void checkDeclared(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documents())
        declaredOf(context, *each, findings);
}

} // namespace chancery::rules
