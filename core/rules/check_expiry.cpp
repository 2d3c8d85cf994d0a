// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// The first date the study's protocol ever carried here: superseded versions count.
QDate firstProtocolDate(const domain::Submission &submission)
{
    QDate first;
    for (const domain::Document &each : submission.documents) {
        if (each.documentClass == u"protocol" && each.date && (first.isNull() || *each.date < first))
            first = *each.date;
    }
    return first;
}

} // namespace

/// Licences, training and whatever else ends: expired, about to, or nobody said when.
void checkExpiry(const CheckContext &context, Findings &findings)
{
    const int soon = int(context.rule.parameters[u"warn_days"].toInt(30));
    for (const domain::Document *each : context.documentsWhere(&DocumentClass::expires)) {
        Values values{{u"subject"_s, each->subject}};
        if (!each->expires) {
            findings.push_back(context.warning(u"EXPIRY_MISSING"_s, values, each, u"metadata"_s));
            continue;
        }
        values.insert(u"expires"_s, iso(*each->expires));
        const qint64 left = context.day.daysTo(*each->expires);
        values.insert(u"days"_s, QString::number(left));
        if (left < 0)
            findings.push_back(context.finding(u"EXPIRED"_s, values, each, u"metadata"_s));
        else if (left <= soon)
            findings.push_back(context.warning(u"EXPIRES_SOON"_s, values, each, u"metadata"_s));
    }
}

/// A CV older than its readers accept.
void checkAge(const CheckContext &context, Findings &findings)
{
    const int months = int(context.rule.parameters[u"max_months"].toInt());
    for (const domain::Document *each : context.documents()) {
        if (each->date && each->date->addMonths(months) < context.day)
            findings.push_back(context.finding(u"DOCUMENT_TOO_OLD"_s,
                                               {{u"date"_s, iso(*each->date)}, {u"months"_s, QString::number(months)}, {u"subject"_s, each->subject}},
                                               each, u"metadata"_s));
    }
}

/// 21 CFR 54: a disclosure is made for the study and kept up to date.
void checkDisclosureAge(const CheckContext &context, Findings &findings)
{
    const int months = int(context.rule.parameters[u"max_months"].toInt());
    const QDate study = firstProtocolDate(context.submission);
    for (const domain::Document *each : context.documents()) {
        if (!each->date)
            continue;
        Values values{{u"date"_s, iso(*each->date)}, {u"subject"_s, each->subject}};
        if (study.isValid() && *each->date < study) {
            values.insert(u"protocol_date"_s, iso(study));
            findings.push_back(context.finding(u"DISCLOSURE_OLDER_THAN_STUDY"_s, values, each, u"metadata"_s));
        } else if (each->date->addMonths(months) < context.day) {
            values.insert(u"months"_s, QString::number(months));
            findings.push_back(context.warning(u"DISCLOSURE_NOT_UPDATED"_s, values, each, u"metadata"_s));
        }
    }
}

} // namespace chancery::rules
