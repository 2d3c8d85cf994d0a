// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_submissions.h"
#include "ui/text/case_facts.h"
#include "ui/text/check_words.h"
#include "ui/text/present_lines.h"
#include "ui/text/state_words.h"
#include "ui/text/submission_sentence.h"

#include <QLocale>
#include <QTest>

using namespace chancery;
using namespace chancery::ui;
using namespace Qt::StringLiterals;
using domain::State;
using workflow::Check;
using workflow::GuardLine;

namespace {
QString sentenceOf(const test::SampleSubmission &sample)
{
    Previews previews;
    for (const auto &[transition, checklist] : sample.ways)
        previews.push_back({transition, checklist});
    return submissionSentence(sample.submission, previews, sample.today);
}
} // namespace

class TestSubmissionSentence final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhereItStands_data();
    void saysWhereItStands();
    void namesTheWayThatWaits();
    void namesWhatItAmendsAndWhatItIsSentWith();
    void everyCheckHasATitleAndAReasonInWords();
    void everyTransitionHasAHandleAndAnAct();
    void metLinesGiveNoReasonAndNothingToMend();
    void missingDocumentIsCalledByItsOwnName();
    void presentLineCountsDownAndOver();
    void presentClockIsTheOneThatEndsFirst();
    void requestLineTellsTheSoonest();
};

void TestSubmissionSentence::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void TestSubmissionSentence::saysWhereItStands_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("said");
    QTest::newRow("draft") << State::Draft << u"In draft since 19 February. Two documents are missing before validation can start."_s;
    QTest::newRow("pre-validation") << State::PreValidation << u"Validated today. Everything needed to submit is in place."_s;
    QTest::newRow("submitted") << State::Submitted << u"Submitted nine days ago; not yet acknowledged. The window closes tomorrow."_s;
    QTest::newRow("under review") << State::UnderReview
                                  << u"Under review for 23 days; the committee made a request, and the answer is due in six days. All three ways on are open."_s;
    QTest::newRow("conditional") << State::ConditionalApproval
                                 << u"Approved with three conditions on 26 March; two are met. The answer is due in four days."_s;
    QTest::newRow("approved") << State::Approved
                              << u"Approved on 9 April; the approval ends on 25 March 2027. Activation: two of four gates are met."_s;
    QTest::newRow("rejected") << State::Rejected << u"Rejected at intake on 4 March: fee form missing. A new submission can amend this one."_s;
    QTest::newRow("expired") << State::Expired << u"Expired on 25 March. Research must stop. A renewal is a new submission."_s;
    QTest::newRow("archived") << State::Archived << u"Archived on 2 April; kept until 2 April 2052."_s;
}

void TestSubmissionSentence::saysWhereItStands()
{
    QFETCH(const State, state);
    QTEST(sentenceOf(test::sampleSubmission(state)), "said");
}

void TestSubmissionSentence::namesTheWayThatWaits()
{
    QCOMPARE(sentenceOf(test::sampleWaitingReview()),
             u"Under review for 23 days; the committee has 37 calendar days left. Three ways on: two are open, approval waits for one point."_s);
    QVERIFY(sentenceOf(test::sampleRolledBack()).startsWith(u"Put back to draft on 24 February."_s));
}

void TestSubmissionSentence::namesWhatItAmendsAndWhatItIsSentWith()
{
    test::SampleSubmission sample = test::sampleSubmission(State::Archived);
    sample.submission.relation = domain::Relation::Renews;
    sample.submission.relatedTo = domain::SubmissionId(u"SUB-0007"_s);
    sample.submission.lead = domain::SubmissionId(u"SUB-0003"_s);
    QVERIFY(sentenceOf(sample).endsWith(u"Renews SUB-0007. Sent with SUB-0003."_s));
}

void TestSubmissionSentence::everyCheckHasATitleAndAReasonInWords()
{
    for (const auto &[check, wire] : base::EnumNames<Check>::table) {
        const GuardLine line{check, false, {{u"class"_s, u"icf"_s}, {u"outcome"_s, u"approved"_s}, {u"count"_s, u"2"_s}}};
        for (const QString &said : {checkTitle(line), checkReason(line), checkSpoken(line)}) {
            QVERIFY2(!said.isEmpty() && !said.contains(u'_') && !said.contains(u'%'), wire);
        }
    }
}

void TestSubmissionSentence::everyTransitionHasAHandleAndAnAct()
{
    for (const workflow::Transition &each : workflow::Lifecycle) {
        QVERIFY(!handleWord(each).isEmpty());
        QVERIFY(actButton(each).endsWith(u'…'));
        QVERIFY(!transitionDone(each).isEmpty());
    }
}

void TestSubmissionSentence::metLinesGiveNoReasonAndNothingToMend()
{
    for (const auto &[check, wire] : base::EnumNames<Check>::table) {
        const GuardLine line{check, true, {}};
        QVERIFY2(checkReason(line).isEmpty() && checkRemedy(line).isEmpty(), wire);
    }
}

void TestSubmissionSentence::missingDocumentIsCalledByItsOwnName()
{
    const GuardLine labelled{Check::DemandedDocuments, false, {{u"class"_s, u"icf"_s}, {u"label"_s, u"FDA Form 1572"_s}, {u"citation"_s, u"21 CFR 312.53"_s}}};
    QCOMPARE(checkTitle(labelled), u"FDA Form 1572"_s);
    QCOMPARE(checkReason(labelled), u"Missing; demanded by 21 CFR 312.53."_s);
    const GuardLine plain{Check::DemandedDocuments, false, {{u"class"_s, u"icf"_s}}};
    QVERIFY(checkTitle(plain) != u"icf"_s);
}

void TestSubmissionSentence::presentLineCountsDownAndOver()
{
    const test::SampleSubmission sample = test::sampleWaitingReview();
    QCOMPARE(presentLine(sample.submission, sample.today), u"37 of 60 days left"_s);
    QCOMPARE(presentLine(sample.submission, QDate(2026, 5, 2)), u"last day today"_s);
    QCOMPARE(presentLine(sample.submission, QDate(2026, 5, 3)), u"1 day over"_s);
    QCOMPARE(presentLine(sample.submission, QDate(2026, 5, 5)), u"3 days over"_s);
    const test::SampleSubmission approved = test::sampleSubmission(State::Approved);
    QCOMPARE(presentLine(approved.submission, approved.today), u"expires 25 Mar 2027"_s);
    const test::SampleSubmission draft = test::sampleSubmission(State::Draft);
    QCOMPARE(presentLine(draft.submission, draft.today), u"since 19 Feb 2026"_s);
}

void TestSubmissionSentence::presentClockIsTheOneThatEndsFirst()
{
    domain::Submission submission = test::sampleWaitingReview().submission;
    const domain::RunningClock review = submission.clocks.front();
    domain::RunningClock sooner = review, met = review, ofRequest = review, elsewhere = review, stopped = review;
    sooner.dueOn = review.dueOn.addDays(-10);
    met.dueOn = ofRequest.dueOn = elsewhere.dueOn = stopped.dueOn = review.dueOn.addDays(-20);
    met.status = domain::ClockStatus::Met;
    ofRequest.request = u"R-1"_s;
    elsewhere.state = State::Approved;
    stopped.status = domain::ClockStatus::Stopped;
    submission.clocks = {stopped, met, ofRequest, elsewhere, review, sooner};
    QCOMPARE(presentClock(submission)->dueOn, sooner.dueOn);
    submission.clocks = {met, ofRequest, stopped};
    QCOMPARE(presentClock(submission)->status, domain::ClockStatus::Stopped);
    submission.clocks = {met, ofRequest, elsewhere};
    QVERIFY(presentClock(submission) == nullptr);
}

void TestSubmissionSentence::requestLineTellsTheSoonest()
{
    test::SampleSubmission sample = test::sampleSubmission(State::UnderReview);
    QCOMPARE(requestLine(sample.submission, sample.today), u"1 request · 6 days"_s);
    domain::OpenRequest second = sample.submission.requests.front();
    second.due = sample.today.addDays(1);
    sample.submission.requests.push_back(second);
    QCOMPARE(requestLine(sample.submission, sample.today), u"2 requests · 1 day"_s);
    QCOMPARE(requestLine(sample.submission, sample.today.addDays(9)), u"2 requests · overdue"_s);
    sample.submission.requests.clear();
    QVERIFY(requestLine(sample.submission, sample.today).isEmpty());
}

QTEST_GUILESS_MAIN(TestSubmissionSentence)
#include "tst_submission_sentence.moc"
