// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/present_lines.h"

#include "ui/text/case_facts.h"
#include "ui/text/document_words.h"

#include <QCoreApplication>

namespace chancery::ui {

using domain::ClockStatus;
using domain::RunningClock;
using domain::State;
using domain::Submission;

namespace {
struct PresentLines {
    Q_DECLARE_TR_FUNCTIONS(PresentLines)
};

QString answerDue(int days)
{
    if (days == 0)
        return PresentLines::tr("answer due today");
    if (days == 1)
        return PresentLines::tr("answer due tomorrow");
    return PresentLines::tr("answer due in %1 days").arg(days);
}
} // namespace

QString presentLine(const Submission &submission, QDate today)
{
    const RunningClock *clock = presentClock(submission);
    if (!clock) {
        const QDate since = enteredOn(submission, submission.state);
        return since.isValid() ? PresentLines::tr("since %1").arg(dayWords(since)) : QString();
    }
    if (clock->status == ClockStatus::Stopped)
        return PresentLines::tr("clock stopped");
    const int left = int(today.daysTo(clock->dueOn));
    if (submission.state == State::Approved)
        return left < 0 ? PresentLines::tr("ended %1").arg(dayWords(clock->dueOn)) : PresentLines::tr("expires %1").arg(dayWords(clock->dueOn));
    if (left < 0)
        return left == -1 ? PresentLines::tr("1 day over") : PresentLines::tr("%1 days over").arg(-left);
    if (submission.state == State::ConditionalApproval)
        return answerDue(left);
    if (left == 0)
        return PresentLines::tr("last day today");
    const int whole = int(clock->startedOn.daysTo(clock->dueOn));
    if (clock->startedOn.isValid() && whole >= left)
        return PresentLines::tr("%1 of %2 days left").arg(left).arg(whole);
    return left == 1 ? PresentLines::tr("1 day left") : PresentLines::tr("%1 days left").arg(left);
}

QString requestLine(const Submission &submission, QDate today)
{
    const int open = openRequests(submission);
    if (open == 0)
        return {};
    const QString count = open == 1 ? PresentLines::tr("1 request") : PresentLines::tr("%1 requests").arg(open);
    const auto left = requestDaysLeft(submission, today);
    if (!left)
        return count;
    const QString days = *left < 0 ? PresentLines::tr("overdue") : *left == 1 ? PresentLines::tr("1 day") : PresentLines::tr("%1 days").arg(*left);
    return PresentLines::tr("%1 · %2", "requests and the time left").arg(count, days);
}

QString activationLine(const Submission &submission)
{
    const int whole = int(submission.gates.size());
    return whole == 0 ? QString() : PresentLines::tr("Activation %1 of %2").arg(gatesMet(submission)).arg(whole);
}

} // namespace chancery::ui
