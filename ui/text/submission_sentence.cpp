// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/submission_sentence.h"

#include "ui/text/case_facts.h"
#include "ui/text/day_phrases.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::ClockStatus;
using domain::RunningClock;
using domain::State;
using domain::Submission;
using workflow::Check;
using workflow::GuardLine;

namespace {
struct SubmissionSentence {
    Q_DECLARE_TR_FUNCTIONS(SubmissionSentence)
};
using Words = SubmissionSentence;

const TransitionPreview *wayTo(const Previews &previews, State to)
{
    const auto found = std::ranges::find_if(previews, [to](const TransitionPreview &each) { return each.transition.to == to; });
    return found == previews.end() ? nullptr : &*found;
}

int unmet(const workflow::Checklist &lines)
{
    return int(std::ranges::count_if(lines, [](const GuardLine &line) { return !line.met; }));
}

QString draftNeeds(const Previews &previews)
{
    const TransitionPreview *way = wayTo(previews, State::PreValidation);
    if (!way)
        return {};
    if (way->open())
        return Words::tr("Everything needed to start validation is in place.");
    const auto missing = std::ranges::count_if(way->checklist, [](const GuardLine &line) {
        return !line.met && line.check == Check::DemandedDocuments;
    });
    if (missing == unmet(way->checklist)) {
        return missing == 1 ? Words::tr("One document is missing before validation can start.")
                            : Words::tr("%1 documents are missing before validation can start.").arg(capital(numberWord(int(missing))));
    }
    return Words::tr("Validation can start when %1 more points are met.").arg(numberWord(unmet(way->checklist)));
}

QString draft(const Submission &submission, const Previews &previews, QDate today)
{
    const QString since = longDay(enteredOn(submission, State::Draft), today);
    const QString start = submission.rollback ? Words::tr("Put back to draft on %1.").arg(since)
                                              : Words::tr("In draft since %1.").arg(since);
    return start + u' ' + draftNeeds(previews);
}

QString preValidation(const Submission &submission, const Previews &previews, QDate today)
{
    QString text = submission.validation
        ? Words::tr("Validated %1.").arg(daysAgo(QDate::fromString(submission.validation->at.left(10), Qt::ISODate), today))
        : Words::tr("In validation since %1.").arg(longDay(enteredOn(submission, State::PreValidation), today));
    if (const TransitionPreview *way = wayTo(previews, State::Submitted)) {
        const int whole = int(way->checklist.size());
        const int met = whole - unmet(way->checklist);
        text += u' ' + (way->open() ? Words::tr("Everything needed to submit is in place.")
                                    : Words::tr("To submit, %1 points are met.").arg(partWords(met, whole)));
    }
    return text;
}

QString submitted(const Submission &submission, QDate today)
{
    QString text = Words::tr("Submitted %1; ").arg(daysAgo(enteredOn(submission, State::Submitted), today));
    text += submission.acknowledgement ? Words::tr("acknowledged.") : Words::tr("not yet acknowledged.");
    if (const RunningClock *clock = presentClock(submission)) {
        const int left = int(today.daysTo(clock->dueOn));
        text += u' ' + (left < 0 ? Words::tr("The window closed on %1.").arg(longDay(clock->dueOn, today))
                                 : Words::tr("The window closes %1.").arg(inDays(left)));
    }
    return text;
}

QString reviewClock(const Submission &submission, QDate today)
{
    const int open = openRequests(submission);
    if (open > 0) {
        const auto left = requestDaysLeft(submission, today);
        const QString asked = open == 1 ? Words::tr("the committee made a request")
                                        : Words::tr("the committee made %1 requests").arg(numberWord(open));
        if (!left)
            return Words::tr("%1 and waits for the answer.").arg(asked);
        return *left < 0 ? Words::tr("%1, and the answer is overdue.").arg(asked)
                         : Words::tr("%1, and the answer is due %2.").arg(asked, inDays(*left));
    }
    const RunningClock *clock = presentClock(submission);
    if (!clock || clock->status == ClockStatus::Stopped)
        return Words::tr("the committee has no last day on record.");
    const int left = int(today.daysTo(clock->dueOn));
    if (left == 1 || left == -1)
        return left < 0 ? Words::tr("the committee is one calendar day over its time.") : Words::tr("the committee has one calendar day left.");
    return left < 0 ? Words::tr("the committee is %1 calendar days over its time.").arg(numberWord(-left))
                    : Words::tr("the committee has %1 calendar days left.").arg(numberWord(left));
}

QString wayNoun(State to)
{
    if (to == State::Approved)
        return Words::tr("approval");
    return to == State::Rejected ? Words::tr("rejection") : Words::tr("conditional approval");
}

/// "approval waits for one point", or "two wait".
QString waiting(const Previews &previews, int closed)
{
    if (closed > 1)
        return Words::tr("%1 wait", "that many ways on").arg(numberWord(closed));
    const auto way = std::ranges::find_if(previews, [](const TransitionPreview &each) { return !each.open(); });
    const int points = unmet(way->checklist);
    const QString noun = wayNoun(way->transition.to);
    return points == 1 ? Words::tr("%1 waits for one point").arg(noun) : Words::tr("%1 waits for %2 points").arg(noun, numberWord(points));
}

/// "Three ways on: two are open, approval waits for one point."
QString waysOn(const Previews &previews)
{
    const int whole = int(previews.size());
    const int open = int(std::ranges::count_if(previews, &TransitionPreview::open));
    if (whole == 0)
        return {};
    if (open == 0)
        return Words::tr("None of the %1 ways on is open yet.").arg(numberWord(whole));
    if (open == whole)
        return Words::tr("All %1 ways on are open.").arg(numberWord(whole));
    const QString opened = open == 1 ? Words::tr("one is open") : Words::tr("%1 are open").arg(numberWord(open));
    return Words::tr("%1 ways on: %2, %3.", "how many; what is open; what waits")
        .arg(capital(numberWord(whole)), opened, waiting(previews, whole - open));
}

QString underReview(const Submission &submission, const Previews &previews, QDate today)
{
    const int days = int(enteredOn(submission, State::UnderReview).daysTo(today));
    const QString since = days <= 0 ? Words::tr("Under review since today; ")
        : days == 1                 ? Words::tr("Under review for one day; ")
                                    : Words::tr("Under review for %1 days; ").arg(numberWord(days));
    return since + reviewClock(submission, today) + u' ' + waysOn(previews);
}

QString conditional(const Submission &submission, QDate today)
{
    const int whole = int(submission.conditions.size());
    const int met = conditionsMet(submission);
    const QString on = longDay(enteredOn(submission, State::ConditionalApproval), today);
    QString text = whole == 1 ? Words::tr("Approved with one condition on %1; ").arg(on)
                              : Words::tr("Approved with %1 conditions on %2; ").arg(numberWord(whole), on);
    text += met == whole ? Words::tr("all are met.")
        : met == 1       ? Words::tr("one is met.")
                         : Words::tr("%1 are met.").arg(numberWord(met));
    if (const RunningClock *clock = presentClock(submission)) {
        const int left = int(today.daysTo(clock->dueOn));
        text += u' ' + (left < 0 ? Words::tr("The answer is overdue.") : Words::tr("The answer is due %1.").arg(inDays(left)));
    }
    return text;
}

QString approved(const Submission &submission, QDate today)
{
    const QString on = longDay(enteredOn(submission, State::Approved), today);
    const bool ends = submission.decision && submission.decision->expires;
    QString text = ends ? Words::tr("Approved on %1; the approval ends on %2.").arg(on, longDay(*submission.decision->expires, today))
                        : Words::tr("Approved on %1.").arg(on);
    const int whole = int(submission.gates.size());
    if (whole > 0) {
        const int met = gatesMet(submission);
        text += u' ' + (met == whole ? Words::tr("Activation: every gate is met; work may start.")
                                     : Words::tr("Activation: %1 gates are met.").arg(partWords(met, whole)));
    }
    return text;
}

QString rejected(const Submission &submission, QDate today)
{
    const QString on = longDay(enteredOn(submission, State::Rejected), today);
    const bool atIntake = submission.acknowledgement && submission.acknowledgement->intakeRejected;
    const QString reason = atIntake ? submission.acknowledgement->reason
        : submission.decision       ? submission.decision->reason
                                    : QString();
    const QString what = atIntake ? Words::tr("Rejected at intake on %1").arg(on) : Words::tr("Rejected on %1").arg(on);
    const QString why = reason.isEmpty() ? what + u'.' : Words::tr("%1: %2.", "a rejection and its reason").arg(what, reason);
    return why + u' ' + Words::tr("A new submission can amend this one.");
}

QString archived(const Submission &submission, QDate today)
{
    const QDate on = enteredOn(submission, State::Archived);
    const int years = submission.obligations.retentionYears;
    return years > 0 ? Words::tr("Archived on %1; kept until %2.").arg(longDay(on, today), longDay(on.addYears(years), today))
                     : Words::tr("Archived on %1.").arg(longDay(on, today));
}

QString stands(const Submission &submission, const Previews &previews, QDate today)
{
    switch (submission.state) {
    case State::Draft:
        return draft(submission, previews, today);
    case State::PreValidation:
        return preValidation(submission, previews, today);
    case State::Submitted:
        return submitted(submission, today);
    case State::UnderReview:
        return underReview(submission, previews, today);
    case State::ConditionalApproval:
        return conditional(submission, today);
    case State::Approved:
        return approved(submission, today);
    case State::Rejected:
        return rejected(submission, today);
    case State::Expired:
        return Words::tr("Expired on %1. Research must stop. A renewal is a new submission.")
            .arg(longDay(enteredOn(submission, State::Expired), today));
    case State::Archived:
        return archived(submission, today);
    }
    return {};
}

QString links(const Submission &submission)
{
    QStringList said;
    if (submission.relation == domain::Relation::Amends)
        said.append(Words::tr("Amends %1.").arg(submission.relatedTo.text()));
    if (submission.relation == domain::Relation::Renews)
        said.append(Words::tr("Renews %1.").arg(submission.relatedTo.text()));
    if (!submission.lead.isEmpty() && !submission.isLead)
        said.append(Words::tr("Sent with %1.", "the lead submission").arg(submission.lead.text()));
    return said.join(u' ');
}
} // namespace

QString submissionSentence(const Submission &submission, const Previews &previews, QDate today)
{
    return (stands(submission, previews, today).trimmed() + u' ' + links(submission)).trimmed();
}

} // namespace chancery::ui
