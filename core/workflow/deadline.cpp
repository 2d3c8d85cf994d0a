// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/deadline.h"

#include <algorithm>

namespace chancery::workflow {

using domain::ClockRule;
using domain::ClockUnit;

namespace {

/// A clock that never finds enough days (a calendar without a working day) ends after this many.
constexpr int LongestWalk = 20'000;

/// The day on which the `amount`th day that `counts` is reached.
QDate walk(const ClockRule &rule, QDate start, const WorkingDay &counts)
{
    QDate day = rule.includesStartDay ? start.addDays(-1) : start;
    int left = rule.amount;
    for (int step = 0; left > 0 && step < LongestWalk; ++step) {
        day = day.addDays(1);
        if (counts(day))
            --left;
    }
    return day;
}

QDate lastDay(const ClockRule &rule, QDate start, const WorkingDay &isWorkingDay, const WorkingDay &counts)
{
    const QDate first = rule.includesStartDay ? start.addDays(-1) : start;
    switch (rule.unit) {
    case ClockUnit::CalendarDays:
        return walk(rule, start, counts);
    case ClockUnit::WorkingDays:
        return walk(rule, start, [&](QDate day) { return counts(day) && isWorkingDay(day); });
    case ClockUnit::Months:
        return first.addMonths(rule.amount);
    case ClockUnit::Years:
        return first.addYears(rule.amount);
    }
    return start;
}

/// Art. 3(5): a period of two days or more holds two working days at least. Art. 3(4): it ends on a working day.
QDate rolled(const ClockRule &rule, QDate start, QDate last, const WorkingDay &isWorkingDay)
{
    int working = 0;
    for (QDate day = rule.includesStartDay ? start : start.addDays(1); day <= last && working < 2; day = day.addDays(1))
        working += isWorkingDay(day) ? 1 : 0;
    const bool needsTwo = rule.amount >= 2 || rule.unit == ClockUnit::Months || rule.unit == ClockUnit::Years;
    for (int step = 0; step < LongestWalk; ++step) {
        const bool enough = !needsTwo || working >= 2;
        if (enough && isWorkingDay(last))
            break;
        last = last.addDays(1);
        working += isWorkingDay(last) ? 1 : 0;
    }
    return last;
}

QDate due(const ClockRule &rule, QDate start, const WorkingDay &isWorkingDay, const WorkingDay &counts)
{
    if (!start.isValid())
        return {};
    const QDate last = lastDay(rule, start, isWorkingDay, counts).addDays(-rule.minusDays);
    return rule.rollsToWorkingDay ? rolled(rule, start, last, isWorkingDay) : last;
}

} // namespace

QDate dueDate(const ClockRule &rule, QDate start, const WorkingDay &isWorkingDay)
{
    return due(rule, start, isWorkingDay, [](QDate) { return true; });
}

QDate dueDate(const ClockRule &rule, QDate start, const Calendar &calendar, const std::vector<Stop> &stops)
{
    const auto stopped = [&](QDate day) {
        return rule.stopsOnRequest
            && std::ranges::any_of(stops, [day](const Stop &each) { return day >= each.from && day <= each.to; });
    };
    return due(
        rule, start, [&](QDate day) { return calendar.isWorkingDay(day) && !stopped(day); },
        [&](QDate day) { return !calendar.isClosed(day) && !stopped(day); });
}

QDate renewedStart(QDate previousLast, int minusDays, QDate renewedOn)
{
    constexpr int KeepsAnniversary = 30;
    const qint64 left = renewedOn.daysTo(previousLast);
    const bool kept = previousLast.isValid() && left >= 0 && left <= KeepsAnniversary;
    return kept ? previousLast.addDays(minusDays) : renewedOn;
}

QDate renewedDueDate(const ClockRule &rule, QDate previousLast, QDate renewedOn, const Calendar &calendar)
{
    return dueDate(rule, renewedStart(previousLast, rule.minusDays, renewedOn), calendar);
}

} // namespace chancery::workflow
