// SPDX-License-Identifier: GPL-3.0-or-later
// A passed clock acts, in the calendar of its jurisdiction, and names who started it.
#include "tests/support/workspace_builder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::State;
using domain::SubmissionId;

namespace {

QStringList actionsOf(const test::WorkspaceBuilder &work, const QString &id)
{
    const auto reader = store::Reader::open(work.folder());
    QStringList actions;
    for (const store::EntryRow &row : (*reader)->entries({.submissionId = id}, 0, 10'000))
        actions.append(row.action);
    return actions;
}

void approve(test::WorkspaceBuilder &work, const QString &id, QDate expires)
{
    const SubmissionId submission(id);
    const QDate today = work.clock().today();
    work.must(engine::RecordAnswer{.submission = submission, .kind = domain::AnswerKind::Acknowledgement, .letterPath = work.file(u"a.pdf"_s, "%PDF-1.4 a"), .on = today.addDays(-1)});
    work.must(engine::Advance{submission, State::UnderReview, {}, {}});
    work.must(engine::RecordAnswer{.submission = submission, .kind = domain::AnswerKind::Decision, .letterPath = work.file(u"d.pdf"_s, "%PDF-1.4 d"),
                                   .on = today.addDays(-1), .outcome = domain::DecisionOutcome::Approved, .meetingOn = today.addDays(-1), .expires = expires});
    work.must(engine::Advance{submission, State::Approved, {}, {}});
}

void acknowledge(test::WorkspaceBuilder &work, const QString &id)
{
    const SubmissionId submission(id);
    work.must(engine::RecordAnswer{.submission = submission, .kind = domain::AnswerKind::Acknowledgement, .letterPath = work.file(u"a.pdf"_s, "%PDF-1.4 a"), .on = work.clock().today()});
    work.must(engine::Advance{submission, State::UnderReview, {}, {}});
}

void ask(test::WorkspaceBuilder &work, const QString &id)
{
    work.must(engine::RecordAnswer{.submission = SubmissionId(id), .kind = domain::AnswerKind::Request, .letterPath = work.file(u"r.pdf"_s, "%PDF-1.4 r"),
                                   .on = work.clock().today(), .text = u"Which dose?"_s});
}

/// The newest clock of a kind; one that never started where there is none.
domain::RunningClock clockOf(const test::WorkspaceBuilder &work, const QString &id, QStringView kind)
{
    domain::RunningClock found;
    for (const domain::RunningClock &each : work.read(id).clocks) {
        if (each.kind == kind)
            found = each;
    }
    return found;
}

/// Renews an approval on that day, by a decision that names no last day of its own.
QString renew(test::WorkspaceBuilder &work, const QString &old, QDate on)
{
    const domain::Submission before = work.read(old);
    const QString id = std::get<engine::Created>(work.must(engine::CreateSubmission{
        .site = before.site, .route = before.route, .relation = domain::Relation::Renews, .relatedTo = before.id}).answer).id;
    work.submit(id);
    work.clock().goTo(on);
    acknowledge(work, id);
    work.must(engine::RecordAnswer{.submission = SubmissionId(id), .kind = domain::AnswerKind::Decision, .letterPath = work.file(u"d.pdf"_s, "%PDF-1.4 d"),
                                   .on = on, .outcome = domain::DecisionOutcome::Approved, .meetingOn = on});
    work.must(engine::Advance{SubmissionId(id), State::Approved, {}, {}});
    return id;
}

} // namespace

class TestClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silenceAfterSubmissionIsPending();
    void aEuropeanApplicationIsTacitlyValid();
    void anApprovalExpiresTheDayAfterItsLastDay();
    void anApprovalLongerThanTheRuleIsAFinding();
    void aSecondLookFiresNothing();
    void aRequestHasItsOwnClock();
    void theEuropeanDecisionIsDueAfterTheAssessment();
    void aRequestLengthensTheEuropeanAssessment();
    void theBritishDecisionIsDueTenDaysAfterTheAnswer();
    void aRenewalInTheLastThirtyDaysKeepsTheAnniversary();
    void anEarlierRenewalCountsFromItsOwnDay();
};

void TestClocks::silenceAfterSubmissionIsPending()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"CA"_s);
    work.submit(id);
    QVERIFY(!work.read(id).clocks.empty());
    work.clock().advanceDays(30);
    work.must(engine::RunClocks{});
    QVERIFY(actionsOf(work, id).contains(u"TIMEOUT_PENDING_ACKNOWLEDGMENT"_s));
    QCOMPARE(work.read(id).state, State::Submitted);
}

void TestClocks::aEuropeanApplicationIsTacitlyValid()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.submit(id);
    work.clock().advanceDays(30);
    work.must(engine::RunClocks{});
    const domain::Submission now = work.read(id);
    QCOMPARE(now.state, State::UnderReview);
    QVERIFY(now.steps.back().byTime);
}

void TestClocks::anApprovalExpiresTheDayAfterItsLastDay()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"US"_s, domain::Route::Local);
    work.submit(id);
    work.clock().advanceDays(2);
    const QDate last = work.clock().today().addDays(100);
    approve(work, id, last);
    work.clock().goTo(last);
    work.must(engine::RunClocks{});
    QCOMPARE(work.read(id).state, State::Approved);
    work.clock().goTo(last.addDays(2));
    work.must(engine::RunClocks{});
    const domain::Submission now = work.read(id);
    QCOMPARE(now.state, State::Expired);
    QCOMPARE(now.steps.back().occurredOn, last.addDays(1).toString(Qt::ISODate));
    const auto reader = store::Reader::open(work.folder());
    const auto entry = (*reader)->entry(now.steps.back().seq);
    QCOMPARE(entry->role, u"Application"_s);
    QVERIFY(entry->canonical.contains("\"started_by\":\"urn:uuid:"));
}

void TestClocks::anApprovalLongerThanTheRuleIsAFinding()
{
    for (const int years : {2, 0}) {
        test::WorkspaceBuilder work;
        const QString id = work.submission(u"US"_s, domain::Route::Local);
        work.submit(id);
        work.clock().advanceDays(3);
        const QDate meeting = work.clock().today().addDays(-1);
        const QDate longest = meeting.addYears(1).addDays(-1);
        const QDate named = years == 0 ? longest : meeting.addYears(years);
        approve(work, id, named);
        const auto submission = work.read(id);
        QCOMPARE(submission.decision->expires, std::optional(named)); // what the letter says counts
        const auto found = std::ranges::find(submission.findings, u"EXPIRY_BEYOND_RULE"_s, &domain::Finding::check);
        QCOMPARE(found != submission.findings.end(), years > 0);
        if (years == 0)
            continue;
        QVERIFY(!found->blocks());
        QCOMPARE(found->values.value(u"longest"_s), longest.toString(Qt::ISODate));
        QVERIFY(!found->rule.isEmpty() && !found->citation.isEmpty());
    }
}

void TestClocks::aSecondLookFiresNothing()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"CA"_s);
    work.submit(id);
    work.clock().advanceDays(30);
    QVERIFY(!std::get<engine::ClocksRun>(work.must(engine::RunClocks{}).answer).fired.empty());
    QVERIFY(std::get<engine::ClocksRun>(work.must(engine::RunClocks{}).answer).fired.empty());
}

void TestClocks::aRequestHasItsOwnClock()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"UK"_s);
    work.submit(id);
    work.clock().advanceDays(2);
    const SubmissionId submission(id);
    work.must(engine::RecordAnswer{.submission = submission, .kind = domain::AnswerKind::Acknowledgement, .letterPath = work.file(u"a.pdf"_s, "%PDF-1.4 a"), .on = work.clock().today().addDays(-1)});
    work.must(engine::Advance{submission, State::UnderReview, {}, {}});
    work.must(engine::RecordAnswer{.submission = submission, .kind = domain::AnswerKind::Request, .letterPath = work.file(u"r.pdf"_s, "%PDF-1.4 r"),
                                   .on = work.clock().today(), .text = u"Which dose?"_s});
    const auto clocks = work.read(id).clocks;
    const auto own = std::ranges::find_if(clocks, [](const domain::RunningClock &each) { return each.request == u"R-1"; });
    QVERIFY(own != clocks.end());
    work.must(engine::AnswerRequest{submission, domain::RequestId(u"R-1"_s), work.clock().today(), u"20 mg"_s});
    QVERIFY(!work.read(id).hasOpenRequest());
}

void TestClocks::theEuropeanDecisionIsDueAfterTheAssessment()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.submit(id);
    work.clock().advanceDays(1);
    acknowledge(work, id);
    const QDate reporting = clockOf(work, id, u"review").dueOn;
    QVERIFY(reporting.isValid());
    QVERIFY2(!clockOf(work, id, u"decision").dueOn.isValid(), "nothing to count from yet");
    work.clock().goTo(reporting.addDays(1));
    work.must(engine::RunClocks{});
    QCOMPARE(clockOf(work, id, u"review").status, domain::ClockStatus::Passed);
    const domain::RunningClock decision = clockOf(work, id, u"decision");
    QCOMPARE(decision.startedOn, reporting);
    QCOMPARE(decision.rule, u"EU-DEC"_s);
    QVERIFY2(decision.dueOn >= reporting.addDays(5) && decision.dueOn <= reporting.addDays(9), qPrintable(decision.dueOn.toString(Qt::ISODate)));
    work.clock().goTo(decision.dueOn);
    QVERIFY(std::get<engine::ClocksRun>(work.must(engine::RunClocks{}).answer).fired.empty());
    work.clock().goTo(decision.dueOn.addDays(1));
    QCOMPARE(std::get<engine::ClocksRun>(work.must(engine::RunClocks{}).answer).fired.size(), size_t(1));
    QCOMPARE(actionsOf(work, id).count(u"SLA_ESCALATED"_s), 2);
}

void TestClocks::aRequestLengthensTheEuropeanAssessment()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.submit(id);
    work.clock().advanceDays(1);
    acknowledge(work, id);
    const domain::RunningClock before = clockOf(work, id, u"review");
    work.clock().advanceDays(10);
    ask(work, id);
    const domain::RunningClock after = clockOf(work, id, u"review");
    QCOMPARE(after.status, domain::ClockStatus::Running);
    QVERIFY2(after.dueOn >= before.startedOn.addDays(76) && after.dueOn <= before.startedOn.addDays(80), qPrintable(after.dueOn.toString(Qt::ISODate)));
    work.must(engine::AnswerRequest{SubmissionId(id), domain::RequestId(u"R-1"_s), work.clock().today(), u"20 mg"_s});
    ask(work, id);
    QCOMPARE(clockOf(work, id, u"review").dueOn, after.dueOn);
}

void TestClocks::theBritishDecisionIsDueTenDaysAfterTheAnswer()
{
    test::WorkspaceBuilder work;
    work.clock().goTo(QDate(2026, 5, 4));
    const QString id = work.submission(u"UK"_s);
    work.submit(id);
    acknowledge(work, id);
    work.clock().advanceDays(20);
    ask(work, id);
    QCOMPARE(clockOf(work, id, u"review").status, domain::ClockStatus::Met);
    QCOMPARE(clockOf(work, id, u"request").dueOn, work.clock().today().addDays(60));
    work.clock().advanceDays(40);
    QVERIFY2(std::get<engine::ClocksRun>(work.must(engine::RunClocks{}).answer).fired.empty(), "the first review is over, not late");
    const QDate answered = work.clock().today();
    work.must(engine::AnswerRequest{SubmissionId(id), domain::RequestId(u"R-1"_s), answered, u"20 mg"_s});
    const domain::RunningClock decision = clockOf(work, id, u"decision");
    QCOMPARE(decision.dueOn, answered.addDays(10));
    QCOMPARE(decision.citation, u"SI 2004/1031 as amended"_s);
    work.must(engine::RecordAnswer{.submission = SubmissionId(id), .kind = domain::AnswerKind::Decision, .letterPath = work.file(u"d.pdf"_s, "%PDF-1.4 d"),
                                   .on = answered, .outcome = domain::DecisionOutcome::Approved});
    work.must(engine::Advance{SubmissionId(id), State::Approved, {}, {}});
    QCOMPARE(clockOf(work, id, u"decision").status, domain::ClockStatus::Met);
}

void TestClocks::aRenewalInTheLastThirtyDaysKeepsTheAnniversary()
{
    test::WorkspaceBuilder work;
    const QString old = work.submission(u"US"_s, domain::Route::Local);
    work.submit(old);
    work.clock().advanceDays(2);
    const QDate last = work.clock().today().addDays(100);
    approve(work, old, last);
    work.clock().goTo(last.addDays(-40));
    const QString renewed = renew(work, old, last.addDays(-20));
    QCOMPARE(work.read(renewed).decision->expires, std::optional(last.addDays(1).addYears(1).addDays(-1)));
    QCOMPARE(clockOf(work, renewed, u"expiry").dueOn, last.addDays(1).addYears(1).addDays(-1));
    QCOMPARE(clockOf(work, renewed, u"continuing_review").dueOn, last.addDays(1).addYears(1).addDays(-61));
}

void TestClocks::anEarlierRenewalCountsFromItsOwnDay()
{
    test::WorkspaceBuilder work;
    const QString old = work.submission(u"US"_s, domain::Route::Local);
    work.submit(old);
    work.clock().advanceDays(2);
    const QDate last = work.clock().today().addDays(100);
    approve(work, old, last);
    const QDate on = last.addDays(-31);
    const QString renewed = renew(work, old, on);
    QCOMPARE(clockOf(work, renewed, u"expiry").dueOn, on.addYears(1).addDays(-1));
}

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
