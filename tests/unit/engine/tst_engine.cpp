// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/fold.h"
#include "core/engine/ledger_check.h"
#include "tests/support/workspace_builder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::State;
using domain::SubmissionId;

namespace {
replay::MemoryShelf foldedFrom(const QString &folder)
{
    replay::MemoryShelf shelf;
    const auto reader = store::Reader::open(folder);
    const ledger::LedgerSource source = (*reader)->ledgerSource();
    while (const auto entry = source.next()) {
        if (!replay::fold(shelf, *entry).ok())
            qFatal("fold failed at %lld", static_cast<long long>(entry->seq));
    }
    return shelf;
}

domain::Submission withoutFacts(domain::Submission submission)
{
    for (domain::Document &each : submission.documents) {
        each.facts = {};
        each.sourcePath.clear();
    }
    return submission;
}
} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewWorkspaceHasItsFirstPersonAndAValidLedger();
    void goesFromFirstDocumentToArchive();
    void rollsBackToDraftWithAPayloadWhatIsNotReady();
    void theFoldOfAllEntriesIsWhatTheTablesSay();
    void aNewVersionAfterValidationResetsToDraft();
    void survivesBeingOpenedAgain();
};

void TestEngine::aNewWorkspaceHasItsFirstPersonAndAValidLedger()
{
    test::WorkspaceBuilder work;
    const auto reader = store::Reader::open(work.folder());
    QVERIFY(reader.ok());
    QCOMPARE((*reader)->people().size(), size_t(1));
    QCOMPARE((*reader)->people().front().roles.size(), size_t(3));
    const auto report = engine::checkLedger(**reader, {});
    QVERIFY(report.ok());
    QVERIFY2(report->valid, report->firstBroken ? qPrintable(report->firstBroken->code + u' ' + report->firstBroken->expected + u' ' + report->firstBroken->found) : "");
}

void TestEngine::goesFromFirstDocumentToArchive()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.submit(id);
    QCOMPARE(work.read(id).state, State::Submitted);
    const SubmissionId submission(id);
    work.clock().advanceDays(3);
    const QString letter = work.file(u"letter.pdf"_s, "%PDF-1.4 letter");
    work.must(engine::RecordAnswer{.submission = submission, .kind = domain::AnswerKind::Acknowledgement, .letterPath = letter, .on = work.clock().today()});
    work.must(engine::Advance{submission, State::UnderReview, {}, {}});
    work.must(engine::RecordAnswer{.submission = submission, .kind = domain::AnswerKind::Decision, .letterPath = work.file(u"decision.pdf"_s, "%PDF-1.4 decision"),
                                   .on = work.clock().today(), .outcome = domain::DecisionOutcome::Approved, .expires = work.clock().today().addYears(1)});
    work.must(engine::Advance{submission, State::Approved, {}, {}});
    work.must(engine::Advance{submission, State::Archived, u"trial closed"_s, {}});
    QCOMPARE(work.read(id).state, State::Archived);
    const auto reader = store::Reader::open(work.folder());
    const auto report = engine::checkLedger(**reader, {});
    QVERIFY(report.ok() && report->valid);
}

void TestEngine::rollsBackToDraftWithAPayloadWhatIsNotReady()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.complete(id);
    const SubmissionId submission(id);
    work.must(engine::Advance{submission, State::PreValidation, {}, {}});
    const auto outcome = work.must(engine::Advance{submission, State::Submitted, {}, {}});
    const auto &advanced = std::get<engine::Advanced>(outcome.answer);
    QVERIFY(std::holds_alternative<workflow::RolledBack>(advanced.decision));
    const domain::Submission now = work.read(id);
    QCOMPARE(now.state, State::Draft);
    QVERIFY(now.rollback.has_value());
    QVERIFY(!now.rollback->reasons.empty());
}

void TestEngine::theFoldOfAllEntriesIsWhatTheTablesSay()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.submit(id);
    const replay::MemoryShelf folded = foldedFrom(work.folder());
    QCOMPARE(folded.submissions.at(id), withoutFacts(work.read(id)));
    const auto reader = store::Reader::open(work.folder());
    QCOMPARE(folded.people.at(u"m.visser"_s), (*reader)->people().front());
    QCOMPARE(folded.sites.begin()->second, (*reader)->sites().front());
    QCOMPARE(folded.studies.begin()->second, (*reader)->studies().front());
}

void TestEngine::aNewVersionAfterValidationResetsToDraft()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.complete(id);
    work.must(engine::Advance{SubmissionId(id), State::PreValidation, {}, {}});
    work.attach(id, u"protocol"_s, u"protocol_v2.0_2026-02-20.pdf"_s);
    const domain::Submission now = work.read(id);
    QCOMPARE(now.state, State::Draft);
    QVERIFY(!now.validation.has_value());
    QCOMPARE(now.current(u"protocol").size(), size_t(1));
}

void TestEngine::survivesBeingOpenedAgain()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.attach(id, u"protocol"_s);
    work.reopen();
    QCOMPARE(work.read(id).documents.size(), size_t(1));
    const auto verified = work.must(engine::VerifyDocuments{});
    QCOMPARE(std::get<engine::Verified>(verified.answer).checked, 1);
    QVERIFY(std::get<engine::Verified>(verified.answer).damaged.empty());
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
