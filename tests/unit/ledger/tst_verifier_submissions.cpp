// SPDX-License-Identifier: GPL-3.0-or-later
// What the verifier says of the stories that entries tell: each submission's own numbers, its states, the clock.
#include "core/ledger/verifier.h"
#include "small_ledger.h"
#include "verifying.h"

#include <QTest>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;
using domain::State;
using verifying::check, verifying::finding, verifying::result;

namespace {

/// Adds entries about one submission, keeping its own numbers and links as the engine does.
class Story
{
public:
    explicit Story(SmallLedger &ledger, const QString &iri = u"urn:uuid:s"_s) : m_ledger(ledger), m_iri(iri) {}

    Draft next(const QString &action = u"STATE_CHANGED"_s)
    {
        Draft draft = SmallLedger::draft(action);
        draft.submissionIri = m_iri;
        draft.submissionSeq = m_seq++;
        draft.submissionPreviousHash = m_last.hex();
        return draft;
    }
    void add(const Draft &draft)
    {
        m_ledger.add(draft);
        m_last = m_ledger.entries.back().hash;
    }
    void move(State from, State to)
    {
        Draft draft = next();
        draft.stateFrom = from;
        draft.stateTo = to;
        add(draft);
    }

private:
    SmallLedger &m_ledger;
    QString m_iri;
    std::int64_t m_seq = 0;
    base::Digest m_last;
};

} // namespace

class SubmissionVerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAGapInASubmission();
    void followsEachSubmissionsStates();
    void findsStatesThatDoNotHold_data();
    void findsStatesThatDoNotHold();
    void findsAnOverrideByOnePerson();
    void warnsOfAClockThatWentBackWithBothTimes();
    void warnsOfAnActionItDoesNotKnow();
    void keepsNoMoreThanAHundredWarnings();
};

void SubmissionVerifierTest::findsAGapInASubmission()
{
    SmallLedger ledger;
    Story story(ledger);
    story.add(story.next(u"SUBMISSION_CREATED"_s));
    (void)story.next(); // an entry that never came
    story.add(story.next(u"COMMENT_ADDED"_s));
    QCOMPARE(finding(check(ledger.source())), u"2 V11 SUBMISSION_ENTRY_MISSING"_s);

    SmallLedger unlinked;
    Story other(unlinked);
    other.add(other.next(u"SUBMISSION_CREATED"_s));
    Draft draft = other.next(u"COMMENT_ADDED"_s);
    draft.submissionPreviousHash = base::Sha256::of("elsewhere").hex();
    other.add(draft);
    QCOMPARE(finding(check(unlinked.source())), u"2 V11 SUBMISSION_LINK_BROKEN"_s);
}

void SubmissionVerifierTest::followsEachSubmissionsStates()
{
    SmallLedger ledger;
    Story one(ledger, u"urn:uuid:1"_s), two(ledger, u"urn:uuid:2"_s);
    Draft created = one.next(u"SUBMISSION_CREATED"_s);
    created.stateTo = State::Draft;
    one.add(created);
    one.move(State::Draft, State::PreValidation);
    two.move(State::Draft, State::PreValidation);
    one.move(State::PreValidation, State::Draft);
    two.move(State::PreValidation, State::Submitted);
    Draft refused = two.next(u"ILLEGAL_TRANSITION"_s);
    refused.outcome = u"minor_failure"_s;
    refused.stateFrom = refused.stateTo = State::Submitted;
    two.add(refused);
    two.move(State::Submitted, State::UnderReview);
    QCOMPARE(finding(check(ledger.source())), u"valid"_s);
}

void SubmissionVerifierTest::findsStatesThatDoNotHold_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<State>("to");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("skips validation") << State::Draft << State::Submitted << u"success"_s << u"ILLEGAL_STATE_CHANGE"_s;
    QTest::newRow("from another state") << State::Submitted << State::UnderReview << u"success"_s << u"STATE_NOT_CONTINUED"_s;
    QTest::newRow("refused and yet moved") << State::Draft << State::PreValidation << u"minor_failure"_s << u"REFUSED_BUT_MOVED"_s;
}

void SubmissionVerifierTest::findsStatesThatDoNotHold()
{
    QFETCH(State, from);
    QFETCH(State, to);
    QFETCH(QString, outcome);
    QFETCH(QString, sentence);
    SmallLedger ledger;
    Story story(ledger);
    Draft draft = story.next();
    draft.stateFrom = from;
    draft.stateTo = to;
    draft.outcome = outcome;
    story.add(draft);
    QCOMPARE(finding(check(ledger.source())), u"1 V12 "_s + sentence);
}

void SubmissionVerifierTest::findsAnOverrideByOnePerson()
{
    for (const QStringList &people : {QStringList{u"urn:uuid:a"_s, u"urn:uuid:a"_s}, QStringList{u"urn:uuid:a"_s}}) {
        SmallLedger ledger;
        Draft draft = SmallLedger::draft(u"OVERRIDE_AUTHORIZED"_s);
        draft.extra.set(u"authorized_by"_s, people);
        draft.extra.set(u"valid_until"_s, u"2026-03-02T00:00:00.000Z"_s);
        ledger.add(draft);
        QCOMPARE(finding(check(ledger.source())), u"1 V12 OVERRIDE_NOT_BY_TWO"_s);
    }
}

void SubmissionVerifierTest::warnsOfAClockThatWentBackWithBothTimes()
{
    SmallLedger ledger;
    ledger.now -= 3600000;
    ledger.add(SmallLedger::draft());
    const VerifyReport report = check(ledger.source());
    QVERIFY(report.valid);
    QVERIFY(report.warnings.contains(u"CLOCK_WENT_BACK seq=1 before=2026-03-01T09:00:01.123Z after=2026-03-01T08:00:02.123Z"_s));
    QVERIFY(result(report, u"V9"_s).run);
}

void SubmissionVerifierTest::warnsOfAnActionItDoesNotKnow()
{
    SmallLedger ledger;
    ledger.add(SmallLedger::draft(u"INVENTED_LATER"_s));
    const VerifyReport report = check(ledger.source());
    QVERIFY(report.valid);
    QVERIFY(report.warnings.contains(u"UNKNOWN_ACTION seq=1 action=INVENTED_LATER"_s));
}

void SubmissionVerifierTest::keepsNoMoreThanAHundredWarnings()
{
    SmallLedger ledger;
    for (int i = 0; i < 120; ++i)
        ledger.add(SmallLedger::draft(u"INVENTED_LATER"_s));
    const VerifyReport report = check(ledger.source());
    QVERIFY(report.warnings.size() <= 102);
    QVERIFY(report.warnings.last().startsWith(u"MORE_WARNINGS count="));
}

QTEST_GUILESS_MAIN(SubmissionVerifierTest)
#include "tst_verifier_submissions.moc"
