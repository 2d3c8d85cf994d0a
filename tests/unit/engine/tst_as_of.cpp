// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/as_of.h"
#include "core/engine/record_check.h"
#include "core/engine/shown_rows.h"
#include "core/replay/fold.h"
#include "tests/support/workspace_builder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// A reader that stands at a moment answers as the workspace stood then, whichever way it is asked.
class TestAsOf : public QObject
{
    Q_OBJECT

    test::WorkspaceBuilder m_work;
    QString m_submission;

    std::unique_ptr<store::Reader> reader() const { return store::Reader::open(m_work.folder()).value(); }

private Q_SLOTS:
    void initTestCase();
    void everyMomentIsTheFoldOfItsEntries();
    void valuesEntriesAndHeadsEndThere();
    void theNewestMomentIsThePresent();
    void aMomentIsNamedByItsTime();
    void whatIsNoMomentIsSaid();
};

void TestAsOf::initTestCase()
{
    m_submission = m_work.submission(u"EU-NL"_s);
    m_work.submit(m_submission);
    m_work.must(engine::AddUser{u"e.moreau"_s, u"Elise Moreau"_s, u"correct horse"_s, {domain::Role::Auditor}});
}

void TestAsOf::everyMomentIsTheFoldOfItsEntries()
{
    const auto live = reader();
    const std::int64_t count = live->entryCount();
    replay::MemoryShelf shelf;
    const auto next = live->ledgerSource().next;
    for (std::int64_t seq = 0; seq < count; ++seq) {
        QVERIFY(replay::fold(shelf, *next()).ok());
        const auto moment = engine::momentAt(*live, seq, {});
        QVERIFY(moment.ok());
        QCOMPARE(store::rowsOf(**moment), engine::rowsOf(shelf));
    }
}

void TestAsOf::valuesEntriesAndHeadsEndThere()
{
    const auto present = reader();
    const auto steps = present->submission(domain::SubmissionId(m_submission))->steps;
    const std::int64_t before = steps.back().seq - 1; // just before it was sent
    const auto then = reader();
    then->standAt(*engine::momentAt(*then, before, {}));
    QCOMPARE(then->moment()->seq, before);
    QCOMPARE(then->submission(domain::SubmissionId(m_submission))->state, domain::State::PreValidation);
    QCOMPARE(present->submission(domain::SubmissionId(m_submission))->state, domain::State::Submitted);
    QCOMPARE(then->people().size(), size_t(1));
    QCOMPARE(then->wall().front().submission->state, domain::State::PreValidation);
    QCOMPARE(then->entryCount(), before + 1);
    QVERIFY(!then->entry(before + 1));
    QCOMPARE(then->entries({}, before - 1, 10).size(), size_t(2));
    QCOMPARE(then->entries({.submissionId = m_submission}, 0, 1000).size(), size_t(then->entryCount({.submissionId = m_submission})));
    QVERIFY(then->entryCount({.submissionId = m_submission}) < present->entryCount({.submissionId = m_submission}));
    QCOMPARE(then->health().entries, before + 1);
    QVERIFY(ledger::readCheckpoint(then->health().lastCheckpoint)->size <= before + 1);
    QCOMPARE(*engine::rowsThatDiffer(*then, u"submission"_s, {}), std::vector<ledger::StorageFault>());
    then->standAt(nullptr);
    QCOMPARE(then->submission(domain::SubmissionId(m_submission))->state, domain::State::Submitted);
}

void TestAsOf::theNewestMomentIsThePresent()
{
    const auto live = reader();
    const auto moment = engine::momentAt(*live, live->entryCount() - 1, {});
    QVERIFY(moment.ok());
    QCOMPARE(store::rowsOf(**moment), *live->projections());
}

void TestAsOf::aMomentIsNamedByItsTime()
{
    const auto live = reader();
    const auto entry = live->entry(9);
    const auto at = base::UtcTime::fromText(entry->at);
    const auto found = engine::newestEntryAt(*live, *at);
    QVERIFY(found.ok());
    QVERIFY(*found >= 9 && live->entry(*found)->at == entry->at); // entries of one act share their moment
    QVERIFY(live->entry(*found + 1)->at > entry->at);
    const auto before = engine::newestEntryAt(*live, base::UtcTime(0));
    QCOMPARE(before.error().code, u"NO_ENTRY_YET"_s);
}

void TestAsOf::whatIsNoMomentIsSaid()
{
    const auto live = reader();
    QCOMPARE(engine::momentAt(*live, live->entryCount(), {}).error().code, u"NO_ENTRY"_s);
    QCOMPARE(engine::momentAt(*live, -1, {}).error().code, u"NO_ENTRY"_s);
}

QTEST_GUILESS_MAIN(TestAsOf)
#include "tst_as_of.moc"
