// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/site_card.h"

#include "ui/text/clock_words.h"
#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/review_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::Category;
using domain::ClockStatus;
using domain::State;

namespace {

struct SiteCardWords {
    Q_DECLARE_TR_FUNCTIONS(SiteCardWords)
};

std::optional<domain::RunningClock> firstToEnd(const std::vector<domain::RunningClock> &clocks)
{
    std::optional<domain::RunningClock> first;
    for (const domain::RunningClock &clock : clocks) {
        const bool counts = clock.status == ClockStatus::Running && clock.dueOn.isValid();
        if (counts && (!first || clock.dueOn < first->dueOn))
            first = clock;
    }
    return first;
}

QString lastEventOf(const domain::Submission &submission)
{
    const QString day = dayWords(QDate::fromString(submission.lastEventAt.left(10), Qt::ISODate));
    if (submission.steps.empty() || submission.steps.back().seq != submission.lastSeq)
        return day.isEmpty() ? QString() : SiteCardWords::tr("Last entry %1").arg(day);
    const domain::Step &step = submission.steps.back();
    QStringList parts{stateName(step.to), step.by, day};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// One reason why a site presses, and how much.
struct Pressure {
    int weight = 0;
    QString reason;
};

Pressure clockPressure(const domain::Submission &submission, const domain::RunningClock &clock, QDate today)
{
    const qint64 left = today.daysTo(clock.dueOn);
    const QString words = SiteCardWords::tr("%1: %2", "a clock and its count").arg(clockNameWithTerm(submission, clock), clockCount(clock, today));
    if (left < 0)
        return {100, words};
    if (left <= 7 || clockElapsed(clock, today) >= 0.8)
        return {60 - int(std::min<qint64>(left, 30)), words};
    return {};
}

std::vector<Pressure> pressures(const SiteCard &card)
{
    std::vector<Pressure> all;
    if (!card.submission)
        return {{5, SiteCardWords::tr("No submission yet")}};
    const domain::Submission &s = *card.submission;
    if (std::ranges::any_of(s.documents, &domain::Document::damaged))
        all.push_back({200, SiteCardWords::tr("A stored document is damaged")});
    if (s.rollback)
        all.push_back({80, SiteCardWords::tr("Returned to draft: see why")});
    if (card.clock)
        all.push_back(clockPressure(s, *card.clock, card.today));
    if (const int blocking = card.open[0] + card.open[1])
        all.push_back({50 + std::min(blocking, 9), findingTally(card.open[0], card.open[1], 0)});
    if (s.hasOpenRequest())
        all.push_back({40, SiteCardWords::tr("The committee waits for an answer")});
    if (std::ranges::any_of(s.documents, &domain::Document::sourceChanged))
        all.push_back({35, SiteCardWords::tr("A source file has changed")});
    return all;
}

void weigh(SiteCard &card)
{
    const bool closed = card.submission && card.submission->state == State::Archived;
    if (closed) {
        card.urgency = -1;
        return;
    }
    Pressure gravest;
    for (const Pressure &each : pressures(card)) {
        if (each.weight > gravest.weight)
            gravest = each;
    }
    card.urgency = gravest.weight;
    card.attention = gravest.reason;
}

} // namespace

QString SiteCard::key() const { return site.id.text() + u'/' + submissionId().text(); }

domain::SubmissionId SiteCard::submissionId() const { return submission ? submission->id : domain::SubmissionId(); }

QString SiteCard::searchText() const
{
    const QString relation = submission ? relationSentence(*submission) : QString();
    const QString state = submission ? stateName(submission->state) : QString();
    return QStringList{site.name, site.investigator, site.committee, site.id.text(), submissionId().text(), relation, study.title,
                       study.protocolNumber, study.sponsor, jurisdiction, site.jurisdiction, state, attention}
        .join(u'\n')
        .toCaseFolded();
}

SiteCard siteCard(const store::SiteRow &row, const RuleChoices &choices, QDate today)
{
    SiteCard card{.site = row.site, .study = row.study, .submission = row.submission};
    card.jurisdiction = choices.title(row.site.jurisdiction);
    card.today = today;
    if (row.submission) {
        card.open = {row.submission->openFindings(Category::BlockingSchemaError),
                     row.submission->openFindings(Category::BlockingComplianceViolation),
                     row.submission->openFindings(Category::NonBlockingWarning)};
        card.clock = firstToEnd(row.submission->clocks);
        card.lastEvent = lastEventOf(*row.submission);
    }
    weigh(card);
    return card;
}

} // namespace chancery::ui
