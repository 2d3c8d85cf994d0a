// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ledger_check.h"
#include "core/engine/record_check.h"
#include "tests/support/workspace_builder.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// Somebody edits the tables with another program: nothing is decided on them, verification names the row, and a rebuild
/// puts back what the ledger says.
class TestRecordTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditedStateIsNotBelieved();
    void anEditWhileTheWorkspaceIsOpenIsNoticed();
    void aDeletedSubmissionIsNoticed();
    void anInventedSiteIsNoticed();
    void aRoleWrittenIntoTheTableGivesNoRight();
    void aPasswordProofThatWasPutInOpensNothing();
    void verificationNamesTheRowThatDiffers();
    void verificationNamesAGuardThatWasTakenOff();
    void aCutOffTailIsNotWrittenUponAndIsNamed();
    void aRebuildPutsBackWhatTheLedgerSaysAndRecordsIt();
    void aRebuildOfWhatHoldsChangesNothing();
    void aRebuildNeverRestsOnABrokenLedger();
    void editedFactsOfADocumentDecideNothing();
    void documentsAreVerifiedAsTheLedgerNamesThem();
    void oneSubmissionIsNotExportedInAFormThatCannotProveIt();
    void theFilesOwnCheckCanBeStopped();
    void aPlantedTriggerWritesNothing();
    void aCopyWithoutItsLogIsNamed();
    void ownWritesStayTrusted();
    void whoeverVerifiesSeesOneStateWhileOthersWrite();
    void aLedgerThatHoldsIsExportedThoughATableDiffers();
};

namespace {

void execute(const test::WorkspaceBuilder &work, const QString &sql)
{
    QProcess shell;
    shell.start(u"sqlite3"_s, {work.folder() + u"/workspace.sqlite"_s, sql});
    QVERIFY2(shell.waitForFinished() && shell.exitCode() == 0, shell.readAllStandardError().constData());
}

const QString Approve = u"UPDATE submission SET value = json_set(value, '$.state', 'APPROVED')"_s;

ledger::VerifyReport verified(const test::WorkspaceBuilder &work)
{
    const auto reader = store::Reader::open(work.folder());
    const auto report = engine::checkLedger(**reader, {});
    if (!report)
        qFatal("cannot verify: %s %s", qPrintable(report.error().code), qPrintable(report.error().detail));
    return *report;
}

base::Error errorOf(const base::Result<engine::Outcome> &result)
{
    return result ? base::Error{.code = u"(it was allowed)"_s} : result.error();
}

} // namespace

void TestRecordTrust::anEditedStateIsNotBelieved()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.close();
    execute(work, Approve);
    work.reopen();
    const auto before = verified(work).entries;
    const base::Error error = errorOf(work.ask(engine::Advance{.submission = domain::SubmissionId(id), .to = domain::State::Archived}));
    QCOMPARE(error.code, u"RECORD_DIFFERS"_s);
    QCOMPARE(error.values.value(u"place"_s), u"submission %1 state"_s.arg(id));
    QCOMPARE(error.values.value(u"expected"_s), u"DRAFT"_s);
    QCOMPARE(error.values.value(u"found"_s), u"APPROVED"_s);
    QCOMPARE(verified(work).entries, before);
}

void TestRecordTrust::anEditWhileTheWorkspaceIsOpenIsNoticed()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.must(engine::AddComment{domain::SubmissionId(id), u"seen and good"_s});
    execute(work, Approve);
    QCOMPARE(errorOf(work.ask(engine::AddComment{domain::SubmissionId(id), u"after"_s})).code, u"RECORD_DIFFERS"_s);
}

void TestRecordTrust::aDeletedSubmissionIsNoticed()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    execute(work, u"DELETE FROM submission"_s);
    QCOMPARE(errorOf(work.ask(engine::AddComment{domain::SubmissionId(id), u"where is it"_s})).code, u"RECORD_DIFFERS"_s);
    QVERIFY(!verified(work).valid);
}

void TestRecordTrust::anInventedSiteIsNoticed()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    execute(work, u"INSERT INTO site SELECT 'SITE-0099', seq, json_set(value, '$.id', 'SITE-0099') FROM site LIMIT 1"_s);
    const base::Error error = errorOf(work.ask(engine::CreateSubmission{.site = domain::SiteId(u"SITE-0099"_s)}));
    QCOMPARE(error.code, u"RECORD_DIFFERS"_s);
    QCOMPARE(error.values.value(u"place"_s), u"site SITE-0099"_s);
    Q_UNUSED(id)
}

void TestRecordTrust::aRoleWrittenIntoTheTableGivesNoRight()
{
    test::WorkspaceBuilder work;
    work.must(engine::AddUser{u"e.moreau"_s, u"Elise Moreau"_s, u"correct horse"_s, {domain::Role::Auditor}});
    execute(work, u"UPDATE person SET value = replace(value, '\"Auditor\"', '\"Owner\"') WHERE id = 'e.moreau'"_s);
    const auto person = (*store::Reader::open(work.folder()))->people();
    QVERIFY(std::ranges::any_of(person, [](const domain::Person &each) {
        return each.id.text() == u"e.moreau" && each.roles.front().role == domain::Role::Owner;
    }));
    const QString token = std::get<engine::Session>(work.must(engine::SignIn{u"e.moreau"_s, u"correct horse"_s}).answer).token;
    QCOMPARE(errorOf(work.engine().perform(engine::CreateStudy{{.title = u"Mine"_s}}, token)).code, u"ROLE_MISSING"_s);
}

void TestRecordTrust::aPasswordProofThatWasPutInOpensNothing()
{
    test::WorkspaceBuilder work;
    work.must(engine::AddUser{u"e.moreau"_s, u"Elise Moreau"_s, u"correct horse"_s, {domain::Role::Auditor}});
    QVERIFY(verified(work).valid);
    execute(work, u"UPDATE credential SET verifier = (SELECT verifier FROM credential WHERE person = 'e.moreau')"_s);
    const auto people = (*store::Reader::open(work.folder()))->people();
    const QString owner = std::ranges::find_if(people, [](const domain::Person &each) { return each.id.text() != u"e.moreau"; })->id.text();
    const auto before = verified(work).entries;
    const base::Error error = errorOf(work.ask(engine::SignIn{owner, u"correct horse"_s}));
    QCOMPARE(error.code, u"CREDENTIAL_DIFFERS"_s);
    QCOMPARE(error.values.value(u"user"_s), owner);
    const ledger::VerifyReport report = verified(work);
    QCOMPARE(report.entries, before + 1); // the attempt stands in the ledger
    QVERIFY(!report.valid);
    QCOMPARE(report.storage.size(), size_t(1));
    QCOMPARE(report.storage.front().code, u"CREDENTIAL_DIFFERS"_s);
    QCOMPARE(report.storage.front().place, owner);
    QVERIFY(work.ask(engine::SignIn{u"e.moreau"_s, u"correct horse"_s}).ok());
}

void TestRecordTrust::verificationNamesTheRowThatDiffers()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    QVERIFY(verified(work).valid);
    execute(work, Approve);
    const ledger::VerifyReport report = verified(work);
    QVERIFY(!report.valid);
    QVERIFY(!report.firstBroken); // every entry holds; the table does not
    QCOMPARE(report.storage, (std::vector{ledger::StorageFault{u"RECORD_DIFFERS"_s, u"submission %1 state"_s.arg(id), u"DRAFT"_s, u"APPROVED"_s}}));
    QCOMPARE(report.checks.front().code, u"V1"_s);
    QVERIFY(report.checks.front().run && !report.checks.front().ok);
}

void TestRecordTrust::verificationNamesAGuardThatWasTakenOff()
{
    test::WorkspaceBuilder work;
    QCOMPARE(verified(work).storage, std::vector<ledger::StorageFault>());
    execute(work, u"DROP TRIGGER ledger_entry_no_delete; CREATE TABLE notes (text TEXT)"_s);
    const std::vector<ledger::StorageFault> faults = verified(work).storage;
    QCOMPARE(faults.size(), size_t(2));
    QCOMPARE(faults.front().code, u"GUARD_MISSING"_s);
    QCOMPARE(faults.front().place, u"ledger_entry_no_delete"_s);
    QCOMPARE(faults.back().code, u"SCHEMA_FOREIGN"_s);
    QCOMPARE(faults.back().place, u"notes"_s);
}

void TestRecordTrust::aCutOffTailIsNotWrittenUponAndIsNamed()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const std::int64_t last = work.must(engine::AddComment{domain::SubmissionId(id), u"to be cut off"_s}).receipt.seq;
    work.close();
    execute(work, u"DROP TRIGGER ledger_entry_no_delete; DROP TRIGGER ledger_checkpoint_no_delete;"
                  "DELETE FROM ledger_entry WHERE seq >= %1; DELETE FROM ledger_checkpoint WHERE size > %1;"_s.arg(last));
    // A machine that worked on it remembers more; one that did not sees what the tables rest on.
    QCOMPARE(engine::Engine::open(work.folder(), work.world()).error().code, u"OLDER_COPY"_s);
    const QString origin = (*store::Reader::open(work.folder()))->health().origin;
    QVERIFY(work.secrets().remove(origin.section(u'/', -1) + u"/head-mark"_s).ok());
    const auto opened = engine::Engine::open(work.folder(), work.world());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, u"LEDGER_TAIL_MISSING"_s);
    QCOMPARE(opened.error().values.value(u"known"_s), QString::number(last));
    const ledger::VerifyReport report = verified(work);
    QVERIFY(!report.valid);
    QCOMPARE(report.firstBroken->seq, last);
    QCOMPARE(report.firstBroken->sentenceCode, u"ENTRIES_MISSING"_s);
}

void TestRecordTrust::aRebuildPutsBackWhatTheLedgerSaysAndRecordsIt()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.complete(id);
    const domain::Submission before = work.read(id);
    execute(work, Approve + u"; DELETE FROM site; UPDATE workspace_fact SET value = 'x' WHERE name = 'name'"_s);
    const engine::Outcome outcome = work.must(engine::RebuildRecords{});
    QCOMPARE(std::get<engine::Rebuilt>(outcome.answer).differences.size(), size_t(3));
    QCOMPARE(work.read(id).state, before.state);
    QCOMPARE(work.read(id).documents.size(), before.documents.size());
    const auto reader = store::Reader::open(work.folder());
    QCOMPARE((*reader)->entries({.action = u"RECORDS_REBUILT"_s}, 0, 10).size(), size_t(1));
    QVERIFY(verified(work).valid);
    work.must(engine::AddComment{domain::SubmissionId(id), u"work goes on"_s});
}

void TestRecordTrust::aRebuildOfWhatHoldsChangesNothing()
{
    test::WorkspaceBuilder work;
    work.submission(u"EU-NL"_s);
    const auto entries = verified(work).entries;
    const engine::Outcome outcome = work.must(engine::RebuildRecords{});
    QVERIFY(std::get<engine::Rebuilt>(outcome.answer).differences.empty());
    QCOMPARE(verified(work).entries, entries);
}

void TestRecordTrust::aRebuildNeverRestsOnABrokenLedger()
{
    test::WorkspaceBuilder work;
    work.submission(u"EU-NL"_s);
    execute(work, u"DROP TRIGGER ledger_entry_no_update; UPDATE ledger_entry SET canonical = replace(canonical, 'Marieke', 'Mariele') WHERE seq = 1; "_s + Approve);
    const base::Error error = errorOf(work.ask(engine::RebuildRecords{}));
    QCOMPARE(error.code, u"LEDGER_BROKEN"_s);
    QCOMPARE(error.values.value(u"seq"_s), u"1"_s);
}

void TestRecordTrust::editedFactsOfADocumentDecideNothing()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const QString document = work.attach(id, u"protocol"_s);
    execute(work, u"UPDATE document_facts SET facts = replace(facts, '1.0', '9.9')"_s);
    const base::Error error = errorOf(work.ask(engine::Validate{domain::SubmissionId(id)}));
    QCOMPARE(error.code, u"RECORD_DIFFERS"_s);
    QCOMPARE(error.values.value(u"place"_s), u"document_facts "_s + document);
    QCOMPARE(verified(work).storage.size(), size_t(1));

    // The same bytes in another submission are read anew: what nobody vouches for is not taken over.
    const QString other = work.submission(u"EU-NL"_s);
    work.attach(other, u"protocol"_s);
    work.must(engine::Validate{domain::SubmissionId(other)});

    QCOMPARE(std::get<engine::Rebuilt>(work.must(engine::RebuildRecords{}).answer).differences.size(), size_t(0)); // put back by then
    QVERIFY(verified(work).valid);
    execute(work, u"UPDATE document_facts SET facts = replace(facts, '1.0', '9.9')"_s);
    QVERIFY(!std::get<engine::Rebuilt>(work.must(engine::RebuildRecords{}).answer).differences.empty());
    QVERIFY(verified(work).valid);
    work.must(engine::Validate{domain::SubmissionId(id)});
}

void TestRecordTrust::documentsAreVerifiedAsTheLedgerNamesThem()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.attach(id, u"protocol"_s);
    work.attach(id, u"icf"_s);
    execute(work, u"UPDATE submission SET value = json_set(value, '$.documents', json('[]'))"_s);
    QCOMPARE(std::get<engine::Verified>(work.must(engine::VerifyDocuments{}).answer).checked, std::int64_t(2));
    execute(work, u"DELETE FROM submission"_s);
    QCOMPARE(std::get<engine::Verified>(work.must(engine::VerifyDocuments{domain::SubmissionId(id)}).answer).checked, std::int64_t(2));
}

void TestRecordTrust::oneSubmissionIsNotExportedInAFormThatCannotProveIt()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const QString path = work.scratch() + u"/one.ndjson"_s;
    const auto entries = verified(work).entries;
    QCOMPARE(errorOf(work.ask(engine::ExportLedger{engine::ExportFormat::Ndjson, path, domain::SubmissionId(id)})).code, u"SCOPE_NEEDS_JSONLD"_s);
    QVERIFY(!QFileInfo::exists(path));
    QCOMPARE(verified(work).entries, entries);
}

void TestRecordTrust::theFilesOwnCheckCanBeStopped()
{
    test::WorkspaceBuilder work;
    const auto reader = store::Reader::open(work.folder());
    std::stop_source stop;
    QVERIFY((*reader)->storageFaults(stop.get_token())->empty());
    stop.request_stop();
    const auto stopped = (*reader)->storageFaults(stop.get_token());
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().kind, base::ErrorKind::Cancelled); // and not that the file is damaged
    QVERIFY((*reader)->storageFaults()->empty()); // what was installed for it is gone
}

void TestRecordTrust::aPlantedTriggerWritesNothing()
{
    const QString swallow = u"CREATE TRIGGER zz BEFORE INSERT ON ledger_entry BEGIN SELECT RAISE(IGNORE); END"_s;
    {
        test::WorkspaceBuilder work;
        const QString id = work.submission(u"EU-NL"_s);
        execute(work, swallow); // while it is open
        const auto before = (*store::Reader::open(work.folder()))->entryCount();
        const base::Error error = errorOf(work.ask(engine::AddComment{domain::SubmissionId(id), u"is it kept?"_s}));
        QCOMPARE(error.code, u"SCHEMA_ALTERED"_s);
        QCOMPARE(error.values.value(u"name"_s), u"zz"_s);
        QCOMPARE((*store::Reader::open(work.folder()))->entryCount(), before);
        execute(work, u"DROP TRIGGER zz"_s);
        QVERIFY(work.ask(engine::AddComment{domain::SubmissionId(id), u"and now?"_s}).ok());
    }
    for (const QString &harm : {swallow, u"DROP TRIGGER ledger_entry_no_update"_s, u"CREATE INDEX extra ON ledger_entry (entry_hash)"_s}) {
        test::WorkspaceBuilder work;
        work.close();
        execute(work, harm);
        const auto opened = engine::Engine::open(work.folder(), work.world());
        QVERIFY2(!opened.ok() && opened.error().code == u"SCHEMA_ALTERED", qPrintable(harm));
    }
}

void TestRecordTrust::aCopyWithoutItsLogIsNamed()
{
    test::WorkspaceBuilder work;
    work.submission(u"EU-NL"_s);
    const QString bare = work.scratch() + u"/bare"_s;
    const auto copied = [&] {
        QDir(bare).removeRecursively();
        QDir().mkpath(bare);
        return QFile::copy(work.folder() + u"/workspace.sqlite"_s, bare + u"/workspace.sqlite"_s);
    };
    // The one way to have something in the file at all while it is open: what is in the log is folded in, then more comes.
    work.close();
    work.reopen();
    execute(work, u"PRAGMA wal_checkpoint"_s);
    work.must(engine::CreateStudy{{.title = u"Only in the log"_s}});
    QVERIFY(copied());
    const auto reader = store::Reader::open(bare);
    QVERIFY(reader.ok());
    QVERIFY((*engine::checkLedger(**reader, {})).warnings.contains(u"LOG_MISSING"_s));
    QVERIFY(!verified(work).warnings.contains(u"LOG_MISSING"_s));
    work.close();
    QVERIFY(copied());
    const auto closed = store::Reader::open(bare);
    QVERIFY(!(*engine::checkLedger(**closed, {})).warnings.contains(u"LOG_MISSING"_s));
}

void TestRecordTrust::ownWritesStayTrusted()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    for (int i = 0; i < 50; ++i)
        work.must(engine::AddComment{domain::SubmissionId(id), QString::number(i)});
    work.must(engine::AddUser{u"e.moreau"_s, u"Elise Moreau"_s, u"correct horse"_s, {domain::Role::Auditor}});
    work.must(engine::SignIn{u"e.moreau"_s, u"correct horse"_s});
    work.submission(u"EU-NL"_s);
    QVERIFY(verified(work).valid);
}

void TestRecordTrust::whoeverVerifiesSeesOneStateWhileOthersWrite()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const auto reader = store::Reader::open(work.folder());
    const store::Snapshot held = (*reader)->snapshot();
    const auto before = *engine::checkLedger(**reader, {});
    work.must(engine::AddComment{domain::SubmissionId(id), u"meanwhile"_s});
    const auto after = *engine::checkLedger(**reader, {});
    QVERIFY(after.valid);
    QCOMPARE(after.entries, before.entries);
    QVERIFY(verified(work).entries > before.entries);
}

void TestRecordTrust::aLedgerThatHoldsIsExportedThoughATableDiffers()
{
    test::WorkspaceBuilder work;
    work.submission(u"EU-NL"_s);
    execute(work, Approve);
    const QString path = work.scratch() + u"/ledger.ndjson"_s;
    work.must(engine::ExportLedger{engine::ExportFormat::Ndjson, path});
    QVERIFY(QFileInfo(path).size() > 0);
}

QTEST_GUILESS_MAIN(TestRecordTrust)
#include "tst_record_trust.moc"
