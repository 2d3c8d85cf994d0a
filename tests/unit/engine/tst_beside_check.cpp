// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ledger_check.h"
#include "tests/support/workspace_builder.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// What stands beside the entries in the same file was neither added to nor thinned out: verification names it.
class TestBesideCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verificationNamesRowsThatNobodyVouchesFor();
    void verificationNamesWhatWasDoneToOlderHeads();
};

namespace {

void execute(const test::WorkspaceBuilder &work, const QString &sql)
{
    QProcess shell;
    shell.start(u"sqlite3"_s, {work.folder() + u"/workspace.sqlite"_s, sql});
    QVERIFY2(shell.waitForFinished() && shell.exitCode() == 0, shell.readAllStandardError().constData());
}

ledger::VerifyReport verified(const test::WorkspaceBuilder &work)
{
    const auto reader = store::Reader::open(work.folder());
    const auto report = engine::checkLedger(**reader, {});
    if (!report)
        qFatal("cannot verify: %s %s", qPrintable(report.error().code), qPrintable(report.error().detail));
    return *report;
}

} // namespace

void TestBesideCheck::verificationNamesRowsThatNobodyVouchesFor()
{
    test::WorkspaceBuilder work;
    work.submission(u"EU-NL"_s);
    QVERIFY(verified(work).valid);
    execute(work, u"INSERT INTO credential (person, verifier) VALUES ('e.moreau', 'x');"
                  "INSERT INTO document_facts VALUES ('00ff', '{}');"
                  "INSERT INTO source_file VALUES ('DOC-99999', 'SUB-0001', '/etc/motd', 1, 1);"
                  "INSERT INTO ledger_disclosure VALUES (0, 'made up', x'00');"
                  "INSERT INTO ledger_anchor VALUES (1, 'rfc3161', x'00');"_s);
    const ledger::VerifyReport report = verified(work);
    QVERIFY(!report.valid);
    QStringList places;
    for (const ledger::StorageFault &fault : report.storage) {
        QCOMPARE(fault.code, u"RECORD_DIFFERS"_s);
        QVERIFY(fault.expected.isEmpty());
        places.append(fault.place);
    }
    QCOMPARE(places, (QStringList{u"credential e.moreau"_s, u"document_facts 00ff"_s, u"source_file DOC-99999"_s,
                                  u"ledger_disclosure 0 made up"_s, u"ledger_anchor 1 rfc3161"_s}));
    work.must(engine::RebuildRecords{});
    QVERIFY(verified(work).valid);
}

void TestBesideCheck::verificationNamesWhatWasDoneToOlderHeads()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const std::int64_t older = work.must(engine::AddComment{domain::SubmissionId(id), u"first"_s}).receipt.size;
    const std::int64_t second = work.must(engine::AddComment{domain::SubmissionId(id), u"second"_s}).receipt.size;
    work.must(engine::AddComment{domain::SubmissionId(id), u"third"_s});
    execute(work, u"DROP TRIGGER ledger_checkpoint_no_update; DROP TRIGGER ledger_checkpoint_no_delete;"
                  "DELETE FROM ledger_checkpoint WHERE size = %1;"
                  "UPDATE ledger_checkpoint SET note = note || char(8212) || ' somebody AAAAAA==' || char(10) WHERE size = %2;"_s.arg(older).arg(second));
    const ledger::VerifyReport report = verified(work);
    QVERIFY(!report.valid);
    QVERIFY(std::ranges::find(report.storage, ledger::StorageFault{u"CHECKPOINT_MISSING"_s, QString::number(older), QString::number(older), {}}) != report.storage.end());
    QVERIFY(std::ranges::find(report.storage, ledger::StorageFault{u"SIGNATURE_FOREIGN"_s, QString::number(second), u"1"_s, u"2"_s}) != report.storage.end());
}

QTEST_GUILESS_MAIN(TestBesideCheck)
#include "tst_beside_check.moc"
