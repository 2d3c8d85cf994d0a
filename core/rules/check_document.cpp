// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

/// A document that names nobody is the principal investigator's.
bool isFor(const CheckContext &context, const domain::Document &document, const QString &person)
{
    const QString subject = document.subject.trimmed().isEmpty() ? context.site.investigator : document.subject;
    return subject.trimmed().compare(person.trimmed(), Qt::CaseInsensitive) == 0;
}

/// The principal investigator, and everybody to whom a duty was delegated or for whom one of `classes` is there.
QStringList investigators(const CheckContext &context, const QStringList &classes)
{
    QStringList people{context.site.investigator.trimmed()};
    for (const domain::Delegation &each : context.submission.delegations)
        people.append(each.person.trimmed());
    for (const domain::Document &each : context.submission.documents) {
        if (each.isCurrent() && classes.contains(each.documentClass))
            people.append(each.subject.trimmed());
    }
    QStringList once;
    for (const QString &each : people) {
        if (!each.isEmpty() && !once.contains(each, Qt::CaseInsensitive))
            once.append(each);
    }
    return once;
}

bool present(const CheckContext &context, const QStringList &classes, const QString &person)
{
    return std::ranges::any_of(classes, [&](const QString &one) {
        return std::ranges::any_of(context.documentsOf(one), [&](const domain::Document *each) {
            return person.isEmpty() || isFor(context, *each, person);
        });
    });
}

} // namespace

/// Presence of one document that the rules demand; where it belongs to persons, of the principal investigator's.
void checkDocument(const CheckContext &context, Findings &findings)
{
    const base::Json &asked = context.rule.parameters;
    const QString wanted = asked[u"class"].toString();
    const DocumentClass known = context.classOf(wanted);
    const QString person = asked[u"per_person"].toBool(known.perPerson) ? context.site.investigator : QString();
    const QStringList classes = QStringList{wanted} + asked[u"instead"].toStringList();
    if (present(context, classes, person))
        return;
    Values values{{u"class"_s, wanted}, {u"label"_s, asked[u"label"].toString(known.label)}, {u"before"_s, asked[u"before"].toString()}};
    if (!person.isEmpty())
        values.insert(u"subject"_s, person);
    if (!asked[u"if_applicable"].toBool())
        return findings.push_back(context.finding(u"MISSING_DOCUMENT"_s, values));
    values.insert(u"if_applicable"_s, u"true"_s);
    findings.push_back(context.warning(u"MISSING_DOCUMENT"_s, values));
}

/// One of each class for every investigator that is known of, not only the principal one.
void checkInvestigators(const CheckContext &context, Findings &findings)
{
    const QStringList classes = context.rule.parameters[u"classes"].toStringList();
    for (const QString &person : investigators(context, classes)) {
        if (person.compare(context.site.investigator.trimmed(), Qt::CaseInsensitive) == 0)
            continue; // hers are demanded one by one
        for (const QString &one : classes) {
            if (!present(context, {one}, person))
                findings.push_back(context.finding(u"MISSING_DOCUMENT"_s, {{u"class"_s, one}, {u"label"_s, context.classOf(one).label},
                                                                          {u"before"_s, u"SUBMITTED"_s}, {u"subject"_s, person}}));
        }
    }
}

} // namespace chancery::rules
