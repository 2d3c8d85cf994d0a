// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QDate>
#include <QString>

#include <set>

namespace chancery::workflow {

/// Working days of one jurisdiction, from data in resources/rules/calendars: fixed and Easter-based holidays, weekend days,
/// and closed stretches (the EU's 23 December to 7 January).
class Calendar
{
public:
    Calendar() = default; ///< Monday to Friday, no holiday
    static Calendar fromJson(const base::Json &json);

    QString id() const { return m_id; }
    bool isWorkingDay(QDate day) const;

private:
    QString m_id;
    base::Json m_json;
};

/// Easter Sunday (Gregorian) of a year.
QDate easterSunday(int year);

} // namespace chancery::workflow
