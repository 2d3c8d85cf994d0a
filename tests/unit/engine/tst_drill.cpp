// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drill.h"
#include "tests/support/workspace_builder.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// Every way of tampering that is known is tried on a copy: caught by the check that should catch it, or said not to be.
class TestDrill : public QObject
{
    Q_OBJECT

    test::WorkspaceBuilder m_work;
    engine::DrillReport m_report;

    const engine::DrilledAttack &attack(const char *code) const;

private Q_SLOTS:
    void initTestCase();
    void isCaughtBy_data();
    void isCaughtBy();
    void theEntryIsNamed();
    void whatNothingInsideCanProveIsSaid();
    void everyAttackOfTheDesignIsTried();
    void theWorkspaceIsNotTouched();
    void aBrokenLedgerIsNotDrilled();
    void aStopIsHeard();
    void aYoungWorkspaceIsDrilledAsFarAsItGoes();
};

namespace {

base::Result<engine::DrillReport> drilled(const test::WorkspaceBuilder &work, std::stop_token stop = {})
{
    const auto reader = store::Reader::open(work.folder());
    test::TestClock clock;
    base::SystemRandom random;
    return engine::drill(**reader, clock, random, {}, stop);
}

QMap<QString, QByteArray> bytesUnder(const QString &folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.size() > 0 && !file.fileName().endsWith(u"-shm")) // SQLite's own, and an empty log: of whoever reads
            found.insert(file.fileName(), QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    }
    return found;
}

} // namespace

const engine::DrilledAttack &TestDrill::attack(const char *code) const
{
    const auto found = std::ranges::find(m_report.attacks, QLatin1String(code), &engine::DrilledAttack::code);
    if (found == m_report.attacks.end())
        qFatal("no attack %s", code);
    return *found;
}

void TestDrill::initTestCase()
{
    const QString id = m_work.submission(u"EU-NL"_s);
    m_work.complete(id);
    m_work.must(engine::AddUser{u"e.moreau"_s, u"Elise Moreau"_s, u"correct horse"_s, {domain::Role::Auditor, domain::Role::Coordinator}});
    const QString token = std::get<engine::Session>(m_work.must(engine::SignIn{u"e.moreau"_s, u"correct horse"_s}).answer).token;
    QVERIFY(m_work.engine().perform(engine::AddComment{domain::SubmissionId(id), u"seen"_s}, token));
    m_work.must(engine::AddComment{domain::SubmissionId(id), u"and again"_s});
    auto report = drilled(m_work);
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().code + u' ' + report.error().detail));
    m_report = std::move(*report);
}

void TestDrill::isCaughtBy_data()
{
    QTest::addColumn<QString>("check");
    QTest::newRow("ROW_EDITED") << u"V3"_s;
    QTest::newRow("ROW_AND_HASH_EDITED") << u"V5"_s;
    QTest::newRow("ROW_AND_CHAIN_EDITED") << u"V6"_s;
    QTest::newRow("ROW_CHAIN_AND_HEADS_EDITED") << u"V7"_s;
    QTest::newRow("ROW_DELETED") << u"V4"_s;
    QTest::newRow("ROW_DELETED_CHAIN_CLOSED") << u"V11"_s;
    QTest::newRow("ROW_INSERTED") << u"V11"_s;
    QTest::newRow("ROWS_REORDERED") << u"V4"_s;
    QTest::newRow("ROW_APPENDED") << u"V7"_s;
    QTest::newRow("ROW_DUPLICATE_MEMBER") << u"V2"_s;
    QTest::newRow("ROW_OTHER_NUMBER_FORM") << u"V2"_s;
    QTest::newRow("ROW_OTHER_SPACING") << u"V2"_s;
    QTest::newRow("HEAD_EDITED") << u"V6"_s;
    QTest::newRow("HEAD_SIGNATURES_SWAPPED") << u"V7"_s;
    QTest::newRow("HEAD_SIGNED_BY_STRANGER") << u"V7"_s;
    QTest::newRow("OLD_HEAD_SIGNED_BY_STRANGER") << u"V7"_s;
    QTest::newRow("HEAD_OF_ANOTHER_LEDGER") << u"V7"_s;
    QTest::newRow("HEAD_REMOVED") << u"V7"_s;
    QTest::newRow("OLD_HEAD_REMOVED") << u"V1"_s;
    QTest::newRow("HEAD_SIGNATURE_ADDED") << u"V1"_s;
    QTest::newRow("ANCHOR_PLANTED") << u"V1"_s;
    QTest::newRow("PERSON_PLANTED") << u"V1"_s;
    QTest::newRow("HEADS_REMOVED") << u"V7"_s;
    QTest::newRow("HEAD_FRONTIER_EDITED") << u"V6"_s;
    QTest::newRow("TAIL_CUT") << u"V1"_s;
    QTest::newRow("TAIL_CUT_HEADS_KEPT") << u"V6"_s;
    QTest::newRow("OLD_COPY") << u"V8"_s;
    QTest::newRow("OLD_COPY_HEAD_MARK") << u"V8"_s;
    QTest::newRow("FORKED_COPY") << u"V8"_s;
    QTest::newRow("KEY_REPLACED") << u"V7"_s;
    QTest::newRow("KEY_REPLACED_LATER") << u"V7"_s;
    QTest::newRow("INSIDER_REWRITE_SEEN") << u"V8"_s;
    QTest::newRow("INSIDER_REWRITE_WITNESSED") << u"V8"_s;
    QTest::newRow("CLOCK_SET_BACK") << u"V9"_s;
    QTest::newRow("CLOCK_SET_FORWARD") << u"V9"_s;
    QTest::newRow("TRANSITION_FORGED") << u"V12"_s;
    QTest::newRow("ROLE_INVENTED") << u"V13"_s;
    QTest::newRow("NAME_BORROWED") << u"V13"_s;
    QTest::newRow("SUBMISSION_ENTRY_REMOVED") << u"V11"_s;
    QTest::newRow("ROLE_GRANT_REMOVED") << u"V13"_s;
    QTest::newRow("TABLE_STATE_EDITED") << u"V1"_s;
    QTest::newRow("TABLE_ROW_REMOVED") << u"V1"_s;
    QTest::newRow("TABLE_ROW_INVENTED") << u"V1"_s;
    QTest::newRow("TABLE_ROLE_REMOVED") << u"V1"_s;
    QTest::newRow("DOCUMENT_FACTS_EDITED") << u"V1"_s;
    QTest::newRow("GUARDS_DROPPED") << u"V1"_s;
    QTest::newRow("TRIGGER_PLANTED") << u"V1"_s;
    QTest::newRow("NDJSON_EDITED") << u"V5"_s;
    QTest::newRow("NDJSON_LINE_REMOVED") << u"V4"_s;
    QTest::newRow("NDJSON_TAIL_CUT") << u"V6"_s;
    QTest::newRow("XML_ENTRY_EDITED") << u"V2"_s;
    QTest::newRow("XML_READABLE_EDITED") << u"V3"_s;
    QTest::newRow("JSONLD_EDITED") << u"V3"_s;
    QTest::newRow("JSONLD_TERM_ADDED") << u"V3"_s;
    QTest::newRow("JSONLD_DUPLICATE_MEMBER") << u"V2"_s;
    QTest::newRow("JSONLD_HEAD_EDITED") << u"PROOF"_s;
    QTest::newRow("EXPORT_CONTEXT_SWAPPED") << u"CONTEXT"_s;
    QTest::newRow("EXPORT_SIGNED_BY_STRANGER") << u"PROOF"_s;
    QTest::newRow("EXPORT_ENTRY_LEFT_OUT") << u"V11"_s;
    QTest::newRow("DOCUMENT_ALTERED") << u"BLOB_DAMAGED"_s;
    QTest::newRow("DOCUMENT_REMOVED") << u"BLOB_MISSING"_s;
    QTest::newRow("DOCUMENT_EXCHANGED") << u"BLOB_DAMAGED"_s;
}

void TestDrill::isCaughtBy()
{
    QFETCH(QString, check);
    const engine::DrilledAttack &found = attack(QTest::currentDataTag());
    QCOMPARE(found.end, engine::DrillEnd::Caught);
    QCOMPARE(found.check, check);
}

void TestDrill::theEntryIsNamed()
{
    const std::int64_t middle = m_report.head.size / 2;
    for (const char *code : {"ROW_EDITED", "ROW_AND_HASH_EDITED", "ROW_AND_CHAIN_EDITED", "ROW_DELETED", "ROW_DUPLICATE_MEMBER", "CLOCK_SET_BACK"})
        QCOMPARE(attack(code).seq, middle);
    QCOMPARE(attack("ROW_APPENDED").seq, m_report.head.size);
    QCOMPARE(attack("CLOCK_SET_BACK").warning.section(u' ', 0, 0), u"CLOCK_WENT_BACK"_s);
}

void TestDrill::whatNothingInsideCanProveIsSaid()
{
    QStringList unprovable;
    for (const engine::DrilledAttack &each : m_report.attacks) {
        if (each.end == engine::DrillEnd::Unprovable)
            unprovable.append(each.code);
    }
    unprovable.removeAll(u"CREDENTIAL_SWAPPED"_s); // where the people were registered before the ledger vouched for their proofs
    QCOMPARE(unprovable, (QStringList{u"OLD_COPY_UNANCHORED"_s, u"KEY_REPLACED_UNPINNED"_s, u"INSIDER_REWRITE_UNANCHORED"_s}));
    QVERIFY(m_report.passed());
}

void TestDrill::everyAttackOfTheDesignIsTried()
{
    QVERIFY(m_report.attacks.size() >= 20);
    QCOMPARE(m_report.count(engine::DrillEnd::NotHere), 0);
    const QStringList codes = engine::drillAttacks();
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
    const auto reader = store::Reader::open(m_work.folder());
    QCOMPARE(m_report.checkpoint, (*reader)->health().lastCheckpoint);
}

void TestDrill::theWorkspaceIsNotTouched()
{
    m_work.close();
    const auto before = bytesUnder(m_work.folder());
    QVERIFY(before.size() > 3);
    QVERIFY(drilled(m_work).ok());
    QCOMPARE(bytesUnder(m_work.folder()), before);
    m_work.reopen();
}

void TestDrill::aBrokenLedgerIsNotDrilled()
{
    test::WorkspaceBuilder work;
    work.submission(u"EU-NL"_s);
    work.close();
    QProcess shell;
    shell.start(u"sqlite3"_s, {work.folder() + u"/workspace.sqlite"_s, u"UPDATE submission SET value = json_set(value, '$.state', 'APPROVED')"_s});
    QVERIFY(shell.waitForFinished() && shell.exitCode() == 0);
    const auto report = drilled(work);
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"LEDGER_BROKEN"_s);
}

void TestDrill::aStopIsHeard()
{
    std::stop_source stop;
    stop.request_stop();
    const auto report = drilled(m_work, stop.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Cancelled);
}

void TestDrill::aYoungWorkspaceIsDrilledAsFarAsItGoes()
{
    test::WorkspaceBuilder work;
    const auto report = drilled(work);
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().code + u' ' + report.error().detail));
    QVERIFY(report->passed());
    QVERIFY(report->count(engine::DrillEnd::NotHere) > 0);
    QVERIFY(report->count(engine::DrillEnd::Caught) > 20);
}

QTEST_GUILESS_MAIN(TestDrill)
#include "tst_drill.moc"
