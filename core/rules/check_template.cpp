// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

/// Where a template may have left its mark: what the inspector noted, the title, the headings, the beginning of the text.
QStringList marksOf(const domain::Document &document)
{
    QStringList marks = document.facts.templateMarks;
    marks << document.facts.title << document.facts.textPrefix;
    for (const domain::TextFact &each : document.facts.headings)
        marks.append(each.text);
    return marks;
}

QString firstMatch(const QStringList &marks, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    for (const QString &each : marks) {
        const QRegularExpressionMatch match = expression.match(each);
        if (match.hasMatch())
            return match.captured();
    }
    return {};
}

} // namespace

/// The template in force was used, and no edition that is no longer accepted.
void checkTemplate(const CheckContext &context, Findings &findings)
{
    const base::Json &asked = context.rule.parameters;
    const QString name = asked[u"name"].toString();
    for (const domain::Document *each : context.documents()) {
        if (!hasReadableText(*each)) {
            findings.push_back(context.cannotSee(*each, u"template"_s));
            continue;
        }
        const QStringList marks = marksOf(*each);
        QString retired;
        for (const QString &pattern : asked[u"retired"].toStringList())
            retired = retired.isEmpty() ? firstMatch(marks, pattern) : retired;
        if (!retired.isEmpty())
            findings.push_back(context.finding(u"TEMPLATE_RETIRED"_s, {{u"template"_s, name}, {u"found"_s, retired}}, each, u"text"_s));
        else if (firstMatch(marks, asked[u"mark"].toString()).isEmpty())
            findings.push_back(context.finding(u"TEMPLATE_NOT_FOUND"_s, {{u"template"_s, name}}, each, u"text"_s));
    }
}

} // namespace chancery::rules
