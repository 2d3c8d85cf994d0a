// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/engine/backup.h"
#include "core/engine/head_mark.h"
#include "core/engine/ledger_check.h"
#include "core/store/vault_paths.h"
#include "tests/support/workspace_builder.h"

#include <QDirIterator>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupRestoresToTheSameWorkspace();
    void aBackupOfAnOpenWorkspaceHoldsWhatIsOnlyInTheLog();
    void aBackupIsRecordedWithItsHash();
    void aPlainZipToolOpensIt();
    void anAlteredBackupIsRefusedAndNothingIsLeft_data();
    void anAlteredBackupIsRefusedAndNothingIsLeft();
    void aMemberThatWouldLeaveTheFolderIsRefused();
    void aMemberThatIsNotNamedOrNamedTwiceIsRefused_data();
    void aMemberThatIsNotNamedOrNamedTwiceIsRefused();
    void aFolderInUseIsNotRestoredInto();
    void aBrokenLedgerIsNotBackedUp();
    void aMissingDocumentIsSaid();
    void aFailedBackupLeavesTheOneThatStoodThere();
    void documentsAreThoseTheLedgerNamesNotTheTables();
    void aBackupWithoutADocumentSaysSoOnTheWayBack();
    void aStoppedBackupLeavesNothing();
};

namespace {

QString backupOf(test::WorkspaceBuilder &work)
{
    const QString path = work.scratch() + u"/copy.backup"_s;
    work.must(engine::BackUp{path});
    return path;
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    for (QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();)
        files.append(QDir(folder).relativeFilePath(each.next()));
    files.sort();
    return files;
}

QString prepared(test::WorkspaceBuilder &work)
{
    const QString id = work.submission(u"EU-NL"_s);
    work.attach(id, u"protocol"_s);
    work.attach(id, u"icf"_s);
    return id;
}

bool run(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

} // namespace

void TestBackup::aBackupRestoresToTheSameWorkspace()
{
    test::WorkspaceBuilder work;
    const QString id = prepared(work);
    const QString file = backupOf(work);
    const QString folder = work.scratch() + u"/restored"_s;
    const auto restored = engine::restoreBackup(file, folder, {}, {});
    QVERIFY2(restored.ok(), qPrintable(restored ? QString() : restored.error().code));
    const auto reader = store::Reader::open(folder);
    QVERIFY((*engine::checkLedger(**reader, {})).valid);
    const domain::Submission there = *(*reader)->submission(domain::SubmissionId(id));
    QCOMPARE(there.documents.size(), size_t(2));
    work.close();
    // The same machine, so the same keys; and it remembers the entry that recorded the backup, which is not in it.
    QCOMPARE(engine::Engine::open(folder, work.world()).error().code, u"OLDER_COPY"_s);
    QVERIFY(engine::takeOlderCopy(folder, work.secrets(), {u"restored"_s, u"avd"_s, work.clock().now().text()}).ok());
    const auto opened = engine::Engine::open(folder, work.world());
    QVERIFY2(opened.ok(), qPrintable(opened ? QString() : opened.error().code));
    const QString token = std::get<engine::Session>((*opened)->perform(engine::SignIn{u"m.visser"_s, u"correct horse"_s}, {})->answer).token;
    const auto checked = (*opened)->perform(engine::VerifyDocuments{}, token);
    QCOMPARE(std::get<engine::Verified>(checked->answer).checked, std::int64_t(2));
    QVERIFY(std::get<engine::Verified>(checked->answer).damaged.empty());
}

void TestBackup::aBackupOfAnOpenWorkspaceHoldsWhatIsOnlyInTheLog()
{
    test::WorkspaceBuilder work;
    prepared(work);
    QVERIFY(QFileInfo(work.folder() + u"/workspace.sqlite-wal"_s).size() > 0);
    const auto before = (*store::Reader::open(work.folder()))->entryCount();
    const QString folder = work.scratch() + u"/restored"_s;
    QCOMPARE(engine::restoreBackup(backupOf(work), folder, {}, {})->entries, before);
    QCOMPARE((*store::Reader::open(folder))->entryCount(), before);
}

void TestBackup::aBackupIsRecordedWithItsHash()
{
    test::WorkspaceBuilder work;
    prepared(work);
    const QString path = work.scratch() + u"/copy.backup"_s;
    const auto made = std::get<engine::BackedUp>(work.must(engine::BackUp{path}).answer);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(made.sha256, base::Sha256::of(file.readAll()));
    const auto rows = (*store::Reader::open(work.folder()))->entries({.action = u"BACKUP_MADE"_s}, 0, 10);
    QCOMPARE(rows.size(), size_t(1));
    QVERIFY(rows.front().canonical.contains(made.sha256.hex().toLatin1()));
    QCOMPARE(filesIn(work.scratch()).filter(u"scratch"_s), QStringList());
}

void TestBackup::aPlainZipToolOpensIt()
{
    test::WorkspaceBuilder work;
    prepared(work);
    const QString file = backupOf(work);
    const QString folder = work.scratch() + u"/unpacked"_s;
    QVERIFY(run(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-e"_s, file, folder}));
    QFile about(folder + u"/backup.json"_s);
    QVERIFY(about.open(QIODevice::ReadOnly));
    const base::Json json = *base::parseJson(about.readAll());
    QCOMPARE(json[u"files"].array().size(), size_t(3));
    for (const base::Json &each : json[u"files"].array()) {
        QFile member(folder + u'/' + each[u"name"].toString());
        QVERIFY(member.open(QIODevice::ReadOnly));
        QCOMPARE(base::Sha256::of(member.readAll()).hex(), each[u"sha256"].toString());
    }
}

void TestBackup::anAlteredBackupIsRefusedAndNothingIsLeft_data()
{
    QTest::addColumn<double>("place");
    QTest::newRow("first quarter") << 0.25;
    QTest::newRow("middle") << 0.5;
    QTest::newRow("cut off") << -1.0;
}

void TestBackup::anAlteredBackupIsRefusedAndNothingIsLeft()
{
    QFETCH(double, place);
    test::WorkspaceBuilder work;
    prepared(work);
    QFile file(backupOf(work));
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (place < 0) {
        QVERIFY(file.resize(file.size() * 2 / 3));
    } else {
        QVERIFY(file.seek(qint64(double(file.size()) * place)));
        file.write("an altered stretch of bytes");
    }
    file.close();
    const QString folder = work.scratch() + u"/restored"_s;
    const auto restored = engine::restoreBackup(file.fileName(), folder, {}, {});
    QVERIFY(!restored.ok());
    QVERIFY2(restored.error().code == u"BACKUP_DAMAGED" || restored.error().code == u"NOT_A_BACKUP", qPrintable(restored.error().code));
    QVERIFY(!QFileInfo::exists(folder));
    QCOMPARE(QDir(work.scratch()).entryList({u"restored*"_s}), QStringList());
}

void TestBackup::aMemberThatWouldLeaveTheFolderIsRefused()
{
    test::WorkspaceBuilder work;
    const QString file = work.scratch() + u"/evil.backup"_s;
    const QString script = uR"(import zipfile, hashlib, json
b = b'owned'
z = zipfile.ZipFile(r'%1', 'w')
z.writestr('backup.json', json.dumps({'format': 1, 'files': [{'name': '../owned', 'sha256': hashlib.sha256(b).hexdigest(), 'byte_length': 5}]}))
z.writestr('../owned', b)
z.close())"_s.arg(file);
    QVERIFY(run(u"python3"_s, {u"-c"_s, script}));
    const auto restored = engine::restoreBackup(file, work.scratch() + u"/deep/restored"_s, {}, {});
    QVERIFY(!restored.ok());
    QCOMPARE(restored.error().code, u"BACKUP_DAMAGED"_s);
    QVERIFY(!QFileInfo::exists(work.scratch() + u"/deep/owned"_s));
}

void TestBackup::aMemberThatIsNotNamedOrNamedTwiceIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::newRow("not named") << u"rules/US.json"_s;
    QTest::newRow("named by nobody at all") << u"readme.txt"_s;
    QTest::newRow("there twice") << u"workspace.sqlite"_s;
    QTest::newRow("a second list") << u"backup.json"_s;
}

void TestBackup::aMemberThatIsNotNamedOrNamedTwiceIsRefused()
{
    QFETCH(QString, member);
    test::WorkspaceBuilder work;
    prepared(work);
    const QString file = backupOf(work);
    QVERIFY(run(u"python3"_s, {u"-W"_s, u"ignore"_s, u"-c"_s, u"import zipfile; z = zipfile.ZipFile(r'%1', 'a'); z.writestr('%2', b'more'); z.close()"_s.arg(file, member)}));
    const auto restored = engine::restoreBackup(file, work.scratch() + u"/restored"_s, {}, {});
    QVERIFY(!restored.ok());
    QCOMPARE(restored.error().code, u"BACKUP_DAMAGED"_s);
    QCOMPARE(restored.error().values.value(u"member"_s), member);
    QVERIFY(!QFileInfo::exists(work.scratch() + u"/restored"_s));
}

void TestBackup::aFolderInUseIsNotRestoredInto()
{
    test::WorkspaceBuilder work;
    const QString file = backupOf(work);
    QCOMPARE(engine::restoreBackup(file, work.folder(), {}, {}).error().code, u"FOLDER_IN_USE"_s);
}

void TestBackup::aBrokenLedgerIsNotBackedUp()
{
    test::WorkspaceBuilder work;
    prepared(work);
    QVERIFY(run(u"sqlite3"_s, {work.folder() + u"/workspace.sqlite"_s,
                               u"DROP TRIGGER ledger_entry_no_update; UPDATE ledger_entry SET canonical = replace(canonical, 'Marieke', 'Mariele') WHERE seq = 1"_s}));
    const QString path = work.scratch() + u"/copy.backup"_s;
    QCOMPARE(work.ask(engine::BackUp{path}).error().code, u"LEDGER_BROKEN"_s);
    QVERIFY(!QFileInfo::exists(path));
}

void TestBackup::aMissingDocumentIsSaid()
{
    test::WorkspaceBuilder work;
    const QString id = prepared(work);
    const store::VaultPaths paths(work.folder() + u"/vault"_s);
    QVERIFY(QFile::remove(QFile::decodeName(paths.blob(work.read(id).documents.front().sha256))));
    const auto made = std::get<engine::BackedUp>(work.must(engine::BackUp{work.scratch() + u"/copy.backup"_s}).answer);
    QCOMPARE(made.missing, std::int64_t(1));
}

void TestBackup::aFailedBackupLeavesTheOneThatStoodThere()
{
    test::WorkspaceBuilder work;
    prepared(work);
    const QString path = backupOf(work);
    const qint64 size = QFileInfo(path).size();
    base::SystemClock clock;
    std::stop_source stop;
    const auto made = engine::makeBackup(work.folder(), path, clock, [&](const QString &phase, std::int64_t, std::int64_t) {
        if (phase == u"restore") // in the middle of the proof
            stop.request_stop();
    }, stop.get_token());
    QCOMPARE(made.error().code, u"CANCELLED"_s);
    QCOMPARE(QFileInfo(path).size(), size);
    QVERIFY(engine::restoreBackup(path, work.scratch() + u"/restored"_s, {}, {}).ok());
}

void TestBackup::documentsAreThoseTheLedgerNamesNotTheTables()
{
    test::WorkspaceBuilder work;
    prepared(work);
    QVERIFY(run(u"sqlite3"_s, {work.folder() + u"/workspace.sqlite"_s, u"UPDATE submission SET value = json_set(value, '$.documents', json('[]'))"_s}));
    // A backup counts only where all of it holds; put right, it does, and names what the ledger names.
    QCOMPARE(work.ask(engine::BackUp{work.scratch() + u"/copy.backup"_s}).error().code, u"RECORD_DIFFERS"_s);
    QVERIFY(!QFile::exists(work.scratch() + u"/copy.backup"_s));
    work.must(engine::RebuildRecords{});
    const auto made = std::get<engine::BackedUp>(work.must(engine::BackUp{work.scratch() + u"/copy.backup"_s}).answer);
    QCOMPARE(made.files, std::int64_t(3));
    QCOMPARE(made.missing, std::int64_t(0));
}

void TestBackup::aBackupWithoutADocumentSaysSoOnTheWayBack()
{
    test::WorkspaceBuilder work;
    prepared(work);
    const QString file = backupOf(work);
    const QString doctored = work.scratch() + u"/doctored.backup"_s;
    const QString script = uR"(import zipfile, json
old, new = zipfile.ZipFile(r'%1'), zipfile.ZipFile(r'%2', 'w')
about = json.loads(old.read('backup.json'))
gone = [each for each in about['files'] if each['name'].startswith('vault/')][0]
about['files'].remove(gone)
new.writestr('backup.json', json.dumps(about))
for each in about['files']:
    new.writestr(each['name'], old.read(each['name']))
new.close())"_s.arg(file, doctored);
    QVERIFY(run(u"python3"_s, {u"-c"_s, script}));
    const auto restored = engine::restoreBackup(doctored, work.scratch() + u"/restored"_s, {}, {});
    QVERIFY(restored.ok());
    QCOMPARE(restored->missing, std::int64_t(1));
}

void TestBackup::aStoppedBackupLeavesNothing()
{
    test::WorkspaceBuilder work;
    prepared(work);
    std::stop_source stop;
    stop.request_stop();
    base::SystemClock clock;
    const auto made = engine::makeBackup(work.folder(), work.scratch() + u"/copy.backup"_s, clock, {}, stop.get_token());
    QCOMPARE(made.error().code, u"CANCELLED"_s);
    QCOMPARE(QDir(work.scratch()).entryList({u"copy*"_s}), QStringList());
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
