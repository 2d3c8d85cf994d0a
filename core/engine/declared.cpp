// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/declared.h"

#include "core/engine/named_days.h"
#include "core/engine/use_cases.h"
#include "core/store/aggregate_table.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

/// What cli.md promises everywhere, and the letters that answers rest on.
const QStringList Everywhere{u"protocol"_s, u"icf"_s, u"ib"_s, u"cv"_s, u"fdf"_s, u"delegation-log"_s, u"licence"_s,
                             u"addendum"_s, u"recruitment"_s, u"other"_s, u"committee-letter"_s};

/// RFC 5646: language, script, region, variants, extensions, private use; nothing grandfathered.
bool isLanguageTag(const QString &tag)
{
    static const QRegularExpression form(
        u"^(?<language>[a-z]{2,3}|[a-z]{5,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
        "(-[0-9a-wyz](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = form.match(tag);
    return found.hasMatch() && QLocale::codeToLanguage(found.captured(u"language"_s).toLower()) != QLocale::AnyLanguage;
}

QDate dayAt(const Room &room, const domain::Submission &submission)
{
    const auto site = store::siteTable(*room.connection).get(submission.site.text());
    return site && site->has_value() ? room.today(**site) : submission.obligations.asOf;
}

} // namespace

QStringList knownClasses(const Room &room, const domain::Submission &submission)
{
    QStringList known = Everywhere;
    for (const domain::DocumentDemand &demand : submission.obligations.documents)
        known.append(demand.documentClass);
    for (const auto &[name, label] : room.world.rules.documentClasses(submission.jurisdiction, dayAt(room, submission)))
        known.append(name);
    known.removeDuplicates();
    known.sort();
    return known;
}

base::Status fits(const Room &room, const domain::Submission &submission, const Declared &declared)
{
    if (declared.documentClass.isEmpty())
        return missing("class");
    const QStringList known = knownClasses(room, submission);
    if (!known.contains(declared.documentClass))
        return base::error(ErrorKind::BadInput, u"CLASS_UNKNOWN"_s, {{u"class"_s, declared.documentClass}, {u"known"_s, known.join(u", "_s)}});
    if (!declared.language.isEmpty() && !isLanguageTag(declared.language))
        return base::error(ErrorKind::BadInput, u"LANGUAGE_UNKNOWN"_s, {{u"language"_s, declared.language}});
    if (declared.date && declared.expires && *declared.expires < *declared.date) {
        return base::error(ErrorKind::BadInput, u"EXPIRES_BEFORE_DATE"_s,
                           {{u"expires"_s, declared.expires->toString(Qt::ISODate)}, {u"date"_s, declared.date->toString(Qt::ISODate)}});
    }
    const QDate today = dayAt(room, submission);
    const base::Status dated = declared.date ? isNear(*declared.date, today, OfADocument) : base::Status();
    return dated && declared.expires ? isNear(*declared.expires, today, OfALicence) : dated;
}

} // namespace chancery::engine
