// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utc_time.h"
#include "core/domain/submission.h"

#include <QDate>
#include <QString>

/// Clocks in words: what they count, how much is left, what their passing does.
namespace chancery::ui {

/// "Review", "Approval expiry"; the pack's label where it has one.
QString clockName(const domain::RunningClock &clock);
QString clockKindWord(const QString &kind);
QString clockStatusWord(domain::ClockStatus status);
/// "37 of 60 calendar days left", "last day today", "3 calendar days over", "met", "stopped while a request is open". What is left is
/// counted from day to day, whatever its rule counts; clockTerm() says that.
QString clockCount(const domain::RunningClock &clock, QDate today);
/// The same without the whole: "37 calendar days left".
QString clockLeft(const domain::RunningClock &clock, QDate today);
/// What its rule gives it, as it was fixed with the submission: "10 working days"; empty where no rule counts it.
QString clockTerm(const domain::Submission &submission, const domain::RunningClock &clock);
/// Its name with its term: "Acknowledgement (10 working days)".
QString clockNameWithTerm(const domain::Submission &submission, const domain::RunningClock &clock);
/// "12 Mar 2026, counted in the EU calendar".
QString clockDeadline(const domain::RunningClock &clock);
/// What passing it does, in a sentence.
QString timeoutMeaning(domain::OnTimeout onTimeout);
QString clockUnitWord(domain::ClockUnit unit);
QString clockStartWord(domain::ClockStart start);
/// Elapsed part, 0 … 1; 1 once its last day has gone.
double clockElapsed(const domain::RunningClock &clock, QDate today);
/// The calendar day that an instant is in an IANA zone; the day in UTC where the zone is unknown here.
QDate dayInZone(const base::UtcTime &instant, const QString &ianaZone);

} // namespace chancery::ui
