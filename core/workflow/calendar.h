// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QDate>
#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace chancery::workflow {

/// Working days of one jurisdiction, from data in resources/rules/calendars: fixed and Easter-based holidays, nth weekdays of a
/// month, single dates, weekend days, and closed stretches (the EU's 23 December to 7 January). The form of the data is
/// `definitions/calendar` of rule-pack.schema.json. Immutable; share it freely between threads.
class Calendar
{
public:
    Calendar() = default; ///< Monday to Friday, no holiday
    /// Reads what the schema allows; what it does not know it leaves out. `based_on` is not followed here: the registry
    /// hands in calendars that are already joined (joined()).
    static Calendar fromJson(const base::Json &json);
    /// A calendar's data with that of the calendar it is based on: holidays and closed stretches of both, the rest its own.
    static base::Json joined(const base::Json &base, const base::Json &own);

    QString id() const { return m_id; }
    QString title() const { return m_title; }
    /// Neither weekend, holiday, substitute holiday, nor inside a closed stretch.
    bool isWorkingDay(QDate day) const;
    /// Inside a closed stretch: no clock of this calendar counts that day, not even one in calendar days.
    bool isClosed(QDate day) const;
    /// Holidays that fall on, or are moved by their rule to, a day of `year`'s rules (a substitute may lie in a neighbouring year).
    std::set<QDate> holidays(int year) const;

private:
    enum class Equinox { None, Vernal, Autumnal };
    enum class Substitute { None, Next, Nearest };
    struct Holiday {
        std::optional<QDate> date;   ///< one single day
        std::optional<int> easter;   ///< days after Easter Sunday
        Equinox equinox = Equinox::None;
        int month = 0, day = 0;
        int weekday = 0, nth = 0;    ///< nth weekday of the month, −1 the last; nth 0 with day: that weekday on or before the day
        int ifSunday = 0;            ///< days by which it moves when it falls on a Sunday
        int fromYear = 0, toYear = 9999;
    };
    struct Stretch { int from = 0, to = 0; }; ///< month × 100 + day, both inside; `from` greater than `to` spans the new year

    static Holiday holidayFromJson(const base::Json &json);
    static QDate dayOf(const Holiday &holiday, int year);
    bool isHoliday(QDate day) const;
    void addSubstitutes(std::set<QDate> &days) const;
    QDate substituteFor(QDate day, const std::set<QDate> &taken) const;

    QString m_id;
    QString m_title;
    std::set<int> m_weekend{6, 7};
    Substitute m_substitute = Substitute::None;
    std::set<int> m_substituted; ///< weekdays whose holidays are moved
    bool m_bridges = false;      ///< a working day between two holidays is one as well (Japan)
    std::vector<Holiday> m_holidays;
    std::vector<Stretch> m_closed;
};

/// Easter Sunday (Gregorian) of a year.
QDate easterSunday(int year);

} // namespace chancery::workflow
