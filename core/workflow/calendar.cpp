// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/calendar.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

/// 1 for Monday to 7 for Sunday, 0 for anything else.
int weekdayOf(const QString &name)
{
    static constexpr std::array<const char *, 7> Names{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    for (size_t index = 0; index < Names.size(); ++index) {
        if (name == QLatin1String(Names[index]))
            return int(index) + 1;
    }
    return 0;
}

std::set<int> weekdaysOf(const base::Json &json)
{
    std::set<int> days;
    for (const QString &name : json.toStringList())
        days.insert(weekdayOf(name));
    days.erase(0);
    return days;
}

/// "12-23" as 1223.
int monthAndDay(const QString &text)
{
    return text.left(2).toInt() * 100 + text.mid(3).toInt();
}

QDate nthWeekday(int year, int month, int weekday, int nth)
{
    if (nth < 0) {
        const QDate last = QDate(year, month, 1).addMonths(1).addDays(-1);
        return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7) + 7 * (nth + 1));
    }
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (nth - 1));
}

/// Day of the equinox in Japan by the approximation that its observatory's announcements have followed; good for 1980 to 2099.
QDate equinoxDay(int year, bool vernal)
{
    const double drift = 0.242194 * (year - 1980) - (year - 1980) / 4;
    return QDate(year, vernal ? 3 : 9, int(std::floor((vernal ? 20.8431 : 23.2488) + drift)));
}

} // namespace

QDate easterSunday(int year)
{
    // The anonymous Gregorian computus (Meeus, Jones, Butcher).
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return QDate(year, n / 31, n % 31 + 1);
}

Calendar::Holiday Calendar::holidayFromJson(const base::Json &json)
{
    Holiday holiday;
    if (json.contains(u"date"_s))
        holiday.date = QDate::fromString(json[u"date"].toString(), Qt::ISODate);
    if (json.contains(u"easter"_s))
        holiday.easter = int(json[u"easter"].toInt());
    if (json.contains(u"equinox"_s))
        holiday.equinox = json[u"equinox"].toString() == u"vernal" ? Equinox::Vernal : Equinox::Autumnal;
    holiday.month = int(json[u"month"].toInt());
    holiday.day = int(json[u"day"].toInt());
    holiday.weekday = weekdayOf(json[u"weekday"].toString());
    holiday.nth = int(json[u"nth"].toInt());
    holiday.ifSunday = int(json[u"if_sunday"].toInt());
    holiday.fromYear = int(json[u"from_year"].toInt(0));
    holiday.toYear = int(json[u"to_year"].toInt(9999));
    return holiday;
}

Calendar Calendar::fromJson(const base::Json &json)
{
    Calendar calendar;
    calendar.m_id = json[u"id"].toString();
    calendar.m_title = json[u"title"].toString();
    if (json.contains(u"weekend"_s))
        calendar.m_weekend = weekdaysOf(json[u"weekend"]);
    const QString substitute = json[u"substitute"].toString();
    calendar.m_substitute = substitute == u"next" ? Substitute::Next : substitute == u"nearest" ? Substitute::Nearest : Substitute::None;
    calendar.m_substituted = weekdaysOf(json[u"substituted_days"]);
    calendar.m_bridges = json[u"bridge_days"].toBool();
    for (const base::Json &each : json[u"holidays"].array())
        calendar.m_holidays.push_back(holidayFromJson(each));
    for (const base::Json &each : json[u"closed"].array())
        calendar.m_closed.push_back({monthAndDay(each[u"from"].toString()), monthAndDay(each[u"to"].toString())});
    return calendar;
}

base::Json Calendar::joined(const base::Json &base, const base::Json &own)
{
    base::Json both = base;
    for (const auto &[name, value] : own.object()) {
        if (name != u"holidays" && name != u"closed") {
            both.set(name, value);
            continue;
        }
        base::Json list = base[name];
        for (const base::Json &each : value.array())
            list.append(each);
        both.set(name, list);
    }
    return both;
}

QDate Calendar::dayOf(const Holiday &holiday, int year)
{
    if (holiday.date)
        return holiday.date->year() == year ? *holiday.date : QDate();
    if (year < holiday.fromYear || year > holiday.toYear)
        return {};
    if (holiday.easter)
        return easterSunday(year).addDays(*holiday.easter);
    if (holiday.equinox != Equinox::None)
        return equinoxDay(year, holiday.equinox == Equinox::Vernal);
    if (holiday.weekday > 0 && holiday.nth != 0)
        return nthWeekday(year, holiday.month, holiday.weekday, holiday.nth);
    const QDate day(year, holiday.month, holiday.day);
    if (holiday.weekday > 0)
        return day.addDays(-((day.dayOfWeek() - holiday.weekday + 7) % 7));
    return day.dayOfWeek() == 7 ? day.addDays(holiday.ifSunday) : day;
}

QDate Calendar::substituteFor(QDate day, const std::set<QDate> &taken) const
{
    const int step = m_substitute == Substitute::Nearest && day.dayOfWeek() == 6 ? -1 : 1;
    QDate moved = day.addDays(step);
    while (m_weekend.contains(moved.dayOfWeek()) || taken.contains(moved))
        moved = moved.addDays(step);
    return moved;
}

void Calendar::addSubstitutes(std::set<QDate> &days) const
{
    const std::set<QDate> proper = days;
    if (m_substitute != Substitute::None) {
        for (const QDate &day : proper) {
            if (m_substituted.contains(day.dayOfWeek()))
                days.insert(substituteFor(day, days));
        }
    }
    if (!m_bridges)
        return;
    for (const QDate &day : proper) {
        if (proper.contains(day.addDays(2)) && day.addDays(1).dayOfWeek() != 7)
            days.insert(day.addDays(1));
    }
}

std::set<QDate> Calendar::holidays(int year) const
{
    std::set<QDate> days;
    for (const Holiday &each : m_holidays) {
        const QDate day = dayOf(each, year);
        if (day.isValid())
            days.insert(day);
    }
    addSubstitutes(days);
    return days;
}

bool Calendar::isHoliday(QDate day) const
{
    // A substitute of New Year's Day may lie in the old year, one of Boxing Day in the new.
    const bool nearNewYear = (day.month() == 12 && day.day() > 24) || (day.month() == 1 && day.day() < 8);
    const int before = nearNewYear ? 1 : 0;
    for (int year = day.year() - before; year <= day.year() + before; ++year) {
        if (holidays(year).contains(day))
            return true;
    }
    return false;
}

bool Calendar::isClosed(QDate day) const
{
    const int at = day.month() * 100 + day.day();
    return std::ranges::any_of(m_closed, [at](const Stretch &each) {
        return each.from <= each.to ? at >= each.from && at <= each.to : at >= each.from || at <= each.to;
    });
}

bool Calendar::isWorkingDay(QDate day) const
{
    return !m_weekend.contains(day.dayOfWeek()) && !isClosed(day) && !isHoliday(day);
}

} // namespace chancery::workflow
