// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/named_days.h"

#include "core/engine/use_cases.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

base::Error badDay(const char16_t *code, QMap<QString, QString> values)
{
    return base::error(ErrorKind::BadInput, QString::fromUtf16(code), std::move(values));
}

} // namespace

base::Status hasCome(const Room &room, const domain::Site &site, QDate on)
{
    if (!on.isValid())
        return missing("on");
    if (on > room.today(site))
        return badDay(u"IN_THE_FUTURE", {{u"date"_s, iso(on)}});
    return {};
}

std::optional<QDate> sentOn(const Act::Held &held)
{
    const auto &steps = held.submission.steps;
    const auto sent = std::find_if(steps.rbegin(), steps.rend(), [](const domain::Step &each) { return each.to == domain::State::Submitted; });
    if (sent == steps.rend())
        return std::nullopt;
    if (const QDate named = QDate::fromString(sent->occurredOn, Qt::ISODate); named.isValid())
        return named;
    const QTimeZone zone(held.site.timeZone.toLatin1());
    const QDateTime at = QDateTime::fromString(sent->at, Qt::ISODateWithMs);
    return zone.isValid() ? at.toTimeZone(zone).date() : at.date();
}

base::Status answersWhatWasSent(const Room &room, const Act::Held &held, QDate on)
{
    const base::Status come = hasCome(room, held.site, on);
    if (!come)
        return come;
    if (const auto sent = sentOn(held); sent && on < *sent)
        return badDay(u"BEFORE_SENT", {{u"date"_s, iso(on)}, {u"sent"_s, iso(*sent)}});
    return {};
}

base::Status decisionDaysFit(const Room &room, const Act::Held &held, const RecordAnswer &what)
{
    if (what.meetingOn) {
        const base::Status met = answersWhatWasSent(room, held, *what.meetingOn);
        if (!met)
            return met;
        if (*what.meetingOn > what.on)
            return badDay(u"MEETING_AFTER_DECISION", {{u"date"_s, iso(*what.meetingOn)}, {u"on"_s, iso(what.on)}});
    }
    if (what.expires && *what.expires <= what.on)
        return badDay(u"EXPIRES_TOO_EARLY", {{u"date"_s, iso(*what.expires)}, {u"on"_s, iso(what.on)}});
    return what.expires ? isNear(*what.expires, what.on, OfAnApproval) : base::Status();
}

base::Status isNear(QDate day, QDate known, Years years)
{
    const bool isLate = day > known.addYears(years.after);
    if (!isLate && day >= known.addYears(-years.before))
        return {};
    return badDay(u"DAY_TOO_FAR", {{u"date"_s, iso(day)}, {u"from"_s, iso(known)}, {u"years"_s, QString::number(isLate ? years.after : years.before)}});
}

} // namespace chancery::engine
