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

} // namespace

class TestClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silenceAfterSubmissionIsPending();
    void aEuropeanApplicationIsTacitlyValid();
    void anApprovalExpiresTheDayAfterItsLastDay();
    void aSecondLookFiresNothing();
    void aRequestHasItsOwnClock();
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

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
