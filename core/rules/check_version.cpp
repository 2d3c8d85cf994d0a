// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <QRegularExpression>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

/// "v2", "Version 02.0", "2.0.0" as "2": what is left when prefixes, leading and closing zeros are off.
QString plainVersion(const QString &declared)
{
    static const QRegularExpression Prefix(u"^\\s*(version|v|ver|no|nr)\\.?\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression Numbers(u"^[0-9]+(\\.[0-9]+)*$"_s);
    QString plain = declared;
    plain = plain.remove(Prefix).trimmed().toLower();
    return Numbers.match(plain).hasMatch() ? QVersionNumber::fromString(plain).normalized().toString() : plain;
}

bool mentions(const QStringList &versions, const QString &declared)
{
    for (const QString &each : versions) {
        if (plainVersion(each) == plainVersion(declared))
            return true;
    }
    return false;
}

QString few(const QStringList &texts)
{
    constexpr qsizetype Shown = 5;
    return texts.mid(0, Shown).join(u", "_s);
}

} // namespace

/// The version in the text against the declared one.
void checkVersionInText(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documentsWhere(&DocumentClass::carriesVersion)) {
        if (each->version.isEmpty())
            continue;
        if (!hasReadableText(*each))
            findings.push_back(context.cannotSee(*each, u"version"_s));
        else if (mentions(each->facts.versions, each->version))
            continue;
        else if (!sawWholeText(*each))
            findings.push_back(context.cannotSee(*each, u"version"_s));
        else if (each->facts.versions.isEmpty())
            findings.push_back(context.finding(u"VERSION_NOT_IN_TEXT"_s, {{u"expected"_s, each->version}}, each, u"text"_s));
        else
            findings.push_back(context.finding(u"VERSION_MISMATCH"_s,
                                               {{u"expected"_s, each->version}, {u"found"_s, few(each->facts.versions)}}, each, u"text"_s));
    }
}

/// The date in the text against the declared one.
void checkDateInText(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documentsWhere(&DocumentClass::carriesVersion)) {
        if (!each->date)
            continue;
        const QString declared = each->date->toString(Qt::ISODate);
        if (!hasReadableText(*each))
            findings.push_back(context.cannotSee(*each, u"date"_s));
        else if (each->facts.dates.contains(declared))
            continue;
        else if (!sawWholeText(*each))
            findings.push_back(context.cannotSee(*each, u"date"_s));
        else if (each->facts.warnings.contains(u"AMBIGUOUS_DATE"_s))
            findings.push_back(context.cannotSee(*each, u"date"_s, u"AMBIGUOUS_DATE"_s));
        else if (each->facts.dates.isEmpty())
            findings.push_back(context.finding(u"DATE_NOT_IN_TEXT"_s, {{u"expected"_s, declared}}, each, u"text"_s));
        else
            findings.push_back(context.finding(u"DATE_MISMATCH"_s, {{u"expected"_s, declared}, {u"found"_s, few(each->facts.dates)}},
                                               each, u"text"_s));
    }
}

} // namespace chancery::rules
