// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/obligations.h"

#include <QDate>
#include <QString>

#include <functional>

namespace chancery::workflow {

/// Whether a day is a working day of a calendar (weekends and that jurisdiction's holidays).
using WorkingDay = std::function<bool(QDate)>;

/// The last day of a clock that started on `start`. Pure (Reg 1182/71 art. 3 where the rule rolls).
QDate dueDate(const domain::ClockRule &rule, QDate start, const WorkingDay &isWorkingDay);

} // namespace chancery::workflow
