// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/obligations.h"
#include "core/workflow/calendar.h"

#include <QDate>
#include <QString>

#include <functional>
#include <vector>

namespace chancery::workflow {

/// Whether a day is a working day of a calendar (weekends and that jurisdiction's holidays).
using WorkingDay = std::function<bool(QDate)>;

/// The last day of a clock that started on `start`. Pure (Reg 1182/71 art. 3 where the rule rolls: the day of the event is not
/// counted, the period holds two working days at least, its last day is a working day).
QDate dueDate(const domain::ClockRule &rule, QDate start, const WorkingDay &isWorkingDay);

/// Days on which a clock stood still, both included: from the request to the day it was answered.
struct Stop {
    QDate from, to;
};

/// The same over a calendar's data: days inside its closed stretches do not count, nor do those of `stops` where the rule
/// stops on a request. Months and years run through both.
QDate dueDate(const domain::ClockRule &rule, QDate start, const Calendar &calendar, const std::vector<Stop> &stops = {});

/// The day from which an approval that was renewed counts its next year, by the same rule: the anniversary of the last one
/// where it was renewed in its last thirty days, else its own day. `minusDays`: of the rule that `previousLast` follows.
QDate renewedStart(QDate previousLast, int minusDays, QDate renewedOn);

/// The last day of an approval that was renewed: within the thirty days up to its end the anniversary is kept, later or
/// earlier the renewal counts anew from its own day (OHRP and FDA guidance on continuing review, 45 CFR 46.109(e)). An
/// amendment never moves it and does not come here. `previousLast`: last day of the approval that is renewed.
QDate renewedDueDate(const domain::ClockRule &rule, QDate previousLast, QDate renewedOn, const Calendar &calendar);

} // namespace chancery::workflow
