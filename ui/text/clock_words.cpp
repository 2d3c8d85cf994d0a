// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/clock_words.h"

#include "ui/text/document_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::ClockStart;
using domain::ClockStatus;
using domain::ClockUnit;
using domain::OnTimeout;

namespace {
struct ClockWords {
    Q_DECLARE_TR_FUNCTIONS(ClockWords)
};

QString oneUnit(ClockUnit unit)
{
    switch (unit) {
    case ClockUnit::CalendarDays:
        return ClockWords::tr("1 calendar day");
    case ClockUnit::WorkingDays:
        return ClockWords::tr("1 working day");
    case ClockUnit::Months:
        return ClockWords::tr("1 month");
    case ClockUnit::Years:
        return ClockWords::tr("1 year");
    }
    return {};
}
} // namespace

QString clockKindWord(const QString &kind)
{
    if (kind == "acknowledgement"_L1)
        return ClockWords::tr("Acknowledgement");
    if (kind == "validation"_L1)
        return ClockWords::tr("Validation by the committee");
    if (kind == "review"_L1)
        return ClockWords::tr("Review");
    if (kind == "request"_L1)
        return ClockWords::tr("Answer to a request");
    if (kind == "decision"_L1)
        return ClockWords::tr("Decision");
    if (kind == "expiry"_L1)
        return ClockWords::tr("Approval expiry");
    if (kind == "continuing_review"_L1)
        return ClockWords::tr("Continuing review");
    if (kind == "lapse"_L1)
        return ClockWords::tr("Lapse without a participant");
    QString readable = kind;
    readable.replace(u'_', u' ').replace(u'-', u' ');
    return readable.left(1).toUpper() + readable.mid(1);
}

QString clockName(const domain::RunningClock &clock)
{
    const QString name = clock.label.isEmpty() ? clockKindWord(clock.kind) : clock.label;
    return clock.request.isEmpty() ? name : ClockWords::tr("%1 %2", "a clock and the request it belongs to").arg(name, clock.request);
}

QString clockStatusWord(ClockStatus status)
{
    switch (status) {
    case ClockStatus::Running:
        return ClockWords::tr("Running");
    case ClockStatus::Stopped:
        return ClockWords::tr("Stopped");
    case ClockStatus::Met:
        return ClockWords::tr("Met");
    case ClockStatus::Passed:
        return ClockWords::tr("Passed");
    case ClockStatus::Ended:
        return ClockWords::tr("Ended");
    }
    return {};
}

QString clockCount(const domain::RunningClock &clock, QDate today)
{
    const int left = int(today.daysTo(clock.dueOn));
    const int whole = int(clock.startedOn.daysTo(clock.dueOn));
    const bool counts = clock.status == ClockStatus::Running || clock.status == ClockStatus::Passed;
    if (!counts || !clock.dueOn.isValid() || left <= 0 || !clock.startedOn.isValid() || whole < left)
        return clockLeft(clock, today);
    return ClockWords::tr("%1 of %2 calendar days left").arg(left).arg(whole);
}

QString clockLeft(const domain::RunningClock &clock, QDate today)
{
    switch (clock.status) {
    case ClockStatus::Met:
        return ClockWords::tr("met");
    case ClockStatus::Ended:
        return ClockWords::tr("ended when the file was closed");
    case ClockStatus::Stopped:
        return ClockWords::tr("stopped while a request is open");
    case ClockStatus::Running:
    case ClockStatus::Passed:
        break;
    }
    if (!clock.dueOn.isValid())
        return ClockWords::tr("no last day yet");
    const int left = int(today.daysTo(clock.dueOn));
    if (left < 0)
        return left == -1 ? ClockWords::tr("1 calendar day over") : ClockWords::tr("%1 calendar days over").arg(-left);
    if (left == 0)
        return ClockWords::tr("last day today");
    return left == 1 ? ClockWords::tr("1 calendar day left") : ClockWords::tr("%1 calendar days left").arg(left);
}

QString clockTerm(const domain::Submission &submission, const domain::RunningClock &clock)
{
    const auto &rules = submission.obligations.clocks;
    const auto rule = std::ranges::find_if(rules, [&clock](const domain::ClockRule &each) { return each.kind == clock.kind && each.rule == clock.rule; });
    if (rule == rules.end() || rule->amount <= 0)
        return {};
    const int amount = rule->amount + (submission.requests.empty() ? 0 : rule->requestAddsDays);
    return amount == 1 ? oneUnit(rule->unit)
                       : ClockWords::tr("%1 %2", "so many working days, calendar days, months or years").arg(amount).arg(clockUnitWord(rule->unit));
}

QString clockNameWithTerm(const domain::Submission &submission, const domain::RunningClock &clock)
{
    const QString term = clockTerm(submission, clock);
    return term.isEmpty() ? clockName(clock) : ClockWords::tr("%1 (%2)", "a clock and its term").arg(clockName(clock), term);
}

QString clockDeadline(const domain::RunningClock &clock)
{
    if (!clock.dueOn.isValid())
        return {};
    if (clock.calendar.isEmpty())
        return dayWords(clock.dueOn);
    return ClockWords::tr("%1, counted in the %2 calendar").arg(dayWords(clock.dueOn), clock.calendar.toUpper());
}

QString timeoutMeaning(OnTimeout onTimeout)
{
    switch (onTimeout) {
    case OnTimeout::Escalate:
        return ClockWords::tr("When it passes, it is escalated to regulatory affairs.");
    case OnTimeout::TacitValid:
        return ClockWords::tr("When it passes without an answer, the submission counts as valid.");
    case OnTimeout::TacitApproval:
        return ClockWords::tr("When it passes without an answer, the submission counts as approved.");
    case OnTimeout::Lapse:
        return ClockWords::tr("When it passes without an answer, the submission lapses.");
    case OnTimeout::Expire:
        return ClockWords::tr("When it passes, the approval expires.");
    case OnTimeout::TimeoutPendingAcknowledgment:
        return ClockWords::tr("When it passes, the missing acknowledgement is recorded and somebody must ask the committee.");
    }
    return {};
}

QString clockUnitWord(ClockUnit unit)
{
    switch (unit) {
    case ClockUnit::CalendarDays:
        return ClockWords::tr("calendar days");
    case ClockUnit::WorkingDays:
        return ClockWords::tr("working days");
    case ClockUnit::Months:
        return ClockWords::tr("months");
    case ClockUnit::Years:
        return ClockWords::tr("years");
    }
    return {};
}

QString clockStartWord(ClockStart start)
{
    switch (start) {
    case ClockStart::Submitted:
        return ClockWords::tr("from the day it was submitted");
    case ClockStart::Acknowledged:
        return ClockWords::tr("from the acknowledgement");
    case ClockStart::Validated:
        return ClockWords::tr("from the day it was found valid");
    case ClockStart::ReviewStarted:
        return ClockWords::tr("from the start of the review");
    case ClockStart::Requested:
        return ClockWords::tr("from the request");
    case ClockStart::Answered:
        return ClockWords::tr("from the answer to the request");
    case ClockStart::ClockEnded:
        return ClockWords::tr("from the last day of the clock before it");
    case ClockStart::MeetingHeld:
        return ClockWords::tr("from the meeting");
    case ClockStart::Approved:
        return ClockWords::tr("from the approval");
    case ClockStart::ConditionsMet:
        return ClockWords::tr("from the day the conditions were met");
    }
    return {};
}

double clockElapsed(const domain::RunningClock &clock, QDate today)
{
    const qint64 whole = clock.startedOn.daysTo(clock.dueOn);
    if (!clock.startedOn.isValid() || !clock.dueOn.isValid() || whole <= 0)
        return today.isValid() && clock.dueOn.isValid() && today > clock.dueOn ? 1.0 : 0.0;
    return std::clamp(double(clock.startedOn.daysTo(today)) / double(whole), 0.0, 1.0);
}

QDate dayInZone(const base::UtcTime &instant, const QString &ianaZone)
{
    const QTimeZone zone(ianaZone.toLatin1());
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(instant.msSinceEpoch(), Qt::UTC);
    return zone.isValid() ? utc.toTimeZone(zone).date() : utc.date();
}

} // namespace chancery::ui
