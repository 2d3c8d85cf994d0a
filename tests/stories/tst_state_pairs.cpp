// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ledger_check.h"
#include "core/workflow/lifecycle.h"
#include "tests/support/workspace_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::State;
using domain::SubmissionId;

/// All 81 pairs of states, asked of a real workspace: only the lifecycle's edges are ways, every other wish is refused,
/// recorded as ILLEGAL_TRANSITION, and changes nothing.
class TestStatePairs : public QObject
{
    Q_OBJECT

    static engine::RecordAnswer answer(test::WorkspaceBuilder &work, const QString &id, domain::AnswerKind kind)
    {
        return {.submission = SubmissionId(id), .kind = kind, .letterPath = work.file(u"letter.pdf"_s, "%PDF-1.4 letter"), .on = work.clock().today()};
    }

    static void decide(test::WorkspaceBuilder &work, const QString &id, domain::DecisionOutcome outcome)
    {
        engine::RecordAnswer decision = answer(work, id, domain::AnswerKind::Decision);
        decision.outcome = outcome;
        decision.text = u"as the letter says"_s;
        decision.expires = work.clock().today().addYears(1);
        work.must(decision);
    }

    static void go(test::WorkspaceBuilder &work, const QString &id, State to)
    {
        const auto outcome = work.must(engine::Advance{SubmissionId(id), to, u"as told"_s, {}});
        const auto &advanced = std::get<engine::Advanced>(outcome.answer);
        if (!std::holds_alternative<workflow::Allowed>(advanced.decision))
            qFatal("refused on the way to %s", base::wireName(to));
    }

    static void toReview(test::WorkspaceBuilder &work, const QString &id)
    {
        work.submit(id);
        work.must(answer(work, id, domain::AnswerKind::Acknowledgement));
        go(work, id, State::UnderReview);
    }

    static void toCondition(test::WorkspaceBuilder &work, const QString &id)
    {
        toReview(work, id);
        engine::RecordAnswer condition = answer(work, id, domain::AnswerKind::Condition);
        condition.text = u"Name the contact"_s;
        condition.verifier = u"chair"_s;
        work.must(condition);
        decide(work, id, domain::DecisionOutcome::ApprovedWithConditions);
        go(work, id, State::ConditionalApproval);
    }

    static void toApproved(test::WorkspaceBuilder &work, const QString &id)
    {
        toReview(work, id);
        decide(work, id, domain::DecisionOutcome::Approved);
        go(work, id, State::Approved);
    }

    static void toRejected(test::WorkspaceBuilder &work, const QString &id)
    {
        toReview(work, id);
        decide(work, id, domain::DecisionOutcome::Rejected);
        go(work, id, State::Rejected);
    }

    /// A submission in that state, come there by the ways there are.
    static QString submissionIn(test::WorkspaceBuilder &work, State state)
    {
        // A US approval ends after a year; the Dutch one has no such last day.
        const bool ends = state == State::Expired;
        const QString id = work.submission(ends ? u"US"_s : u"EU-NL"_s, ends ? domain::Route::Local : domain::Route::Pack);
        switch (state) {
        case State::Draft:
            return id;
        case State::PreValidation:
            work.complete(id);
            go(work, id, State::PreValidation);
            return id;
        case State::Submitted:
            work.submit(id);
            return id;
        case State::UnderReview:
            toReview(work, id);
            return id;
        case State::ConditionalApproval:
            toCondition(work, id);
            return id;
        case State::Approved:
            toApproved(work, id);
            return id;
        case State::Rejected:
            toRejected(work, id);
            return id;
        case State::Expired:
            toApproved(work, id);
            work.clock().advanceDays(800);
            work.must(engine::RunClocks{});
            return id;
        case State::Archived:
            toRejected(work, id);
            go(work, id, State::Archived);
            return id;
        }
        return {};
    }

    static store::EntryRow lastEntry(const test::WorkspaceBuilder &work)
    {
        const auto reader = store::Reader::open(work.folder());
        return (*reader)->entry((*reader)->entryCount() - 1).value();
    }

    std::unique_ptr<test::WorkspaceBuilder> m_work;
    int m_illegal = 0;

private Q_SLOTS:
    void initTestCase() { m_work = std::make_unique<test::WorkspaceBuilder>(); }

    void onlyTheLifecyclesWaysAreWays_data()
    {
        QTest::addColumn<State>("from");
        for (State from : domain::AllStates)
            QTest::newRow(base::wireName(from)) << from;
    }

    void onlyTheLifecyclesWaysAreWays()
    {
        QFETCH(State, from);
        const QString id = submissionIn(*m_work, from);
        QCOMPARE(m_work->read(id).state, from);
        for (State to : domain::AllStates) {
            if (workflow::isLegal(from, to))
                continue;
            const domain::Submission before = m_work->read(id);
            const auto outcome = m_work->must(engine::Advance{SubmissionId(id), to, u"because"_s, {}});
            const auto &advanced = std::get<engine::Advanced>(outcome.answer);
            const auto *refused = std::get_if<workflow::Refused>(&advanced.decision);
            QVERIFY2(refused && refused->illegal, base::wireName(to));
            const store::EntryRow entry = lastEntry(*m_work);
            QCOMPARE(entry.action, u"ILLEGAL_TRANSITION"_s);
            QCOMPARE(entry.submissionId, id);
            const domain::Submission after = m_work->read(id);
            QCOMPARE(after.state, before.state);
            QVERIFY(after.steps == before.steps && after.documents == before.documents && after.lock == before.lock);
            ++m_illegal;
        }
    }

    void sixtySevenPairsWereRefusedAndTheRecordHolds()
    {
        QCOMPARE(m_illegal, 67);
        const auto reader = store::Reader::open(m_work->folder());
        QCOMPARE((*reader)->entryCount({.action = u"ILLEGAL_TRANSITION"_s}), 67);
        const auto report = engine::checkLedger(**reader, {});
        QVERIFY(report.ok() && report->valid);
    }

    void cleanupTestCase() { m_work.reset(); }
};

QTEST_GUILESS_MAIN(TestStatePairs)
#include "tst_state_pairs.moc"
