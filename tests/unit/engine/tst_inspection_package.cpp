// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inspection_package.h"
#include "core/engine/inspection_package_check.h"
#include "core/base/canonical_json.h"
#include "core/secrets/signer.h"
#include "tests/support/workspace_builder.h"

#include <QDir>
#include <QDirIterator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// The inspection package as a bag of files: what its lists say, that folder and zip hold the same, what is refused, and that
/// whatever is done to a file of it is named.
class TestInspectionPackage : public QObject
{
    Q_OBJECT

    test::WorkspaceBuilder m_work;
    std::unique_ptr<store::Reader> m_reader;
    std::optional<secrets::Signer> m_signer;
    base::SystemRandom m_random;
    QString m_bag;

    QString at(const QString &name) const { return m_work.scratch() + u'/' + name; }
    engine::ExportBy by();
    base::Result<engine::Exported> packs(const QString &name, std::stop_token stop = {});
    QByteArray bytesOf(const QString &path) const;
    QStringList left(const QString &name) const { return QDir(m_work.scratch()).entryList({name + u'*'}, QDir::AllEntries | QDir::Hidden); }
    QString copyOf(const QString &name) const;
    std::vector<engine::PackageFault> faultsOf(const QString &bag) const;

private Q_SLOTS:
    void initTestCase();
    void listsNameEveryFileAsItIs();
    void saysWhatItHolds();
    void folderAndZipHoldTheSame();
    void whatAZipHoldsBesideOrTwiceIsNamed();
    void theReportIsDrawnFromTheFold();
    void neverOverAnything();
    void stoppedLeavesNothing();
    void nothingWithoutTheKey();
    void notInsideTheWorkspace();
    void isRecorded();
    void whatIsDoneToAFileIsNamed_data();
    void whatIsDoneToAFileIsNamed();
};

engine::ExportBy TestInspectionPackage::by()
{
    return {m_work.clock(), m_random, [this](QByteArrayView bytes) { return m_signer->sign(bytes); }, ledger::PublicKey{m_signer->publicKey()}, {}, {}};
}

base::Result<engine::Exported> TestInspectionPackage::packs(const QString &name, std::stop_token stop)
{
    return engine::exportFile(*m_reader, engine::ExportFormat::Package, at(name), by(), {}, stop);
}

QByteArray TestInspectionPackage::bytesOf(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString TestInspectionPackage::copyOf(const QString &name) const
{
    QDirIterator each(m_bag, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString from = each.next();
        const QString to = at(name) + u'/' + QDir(m_bag).relativeFilePath(from);
        QDir().mkpath(QFileInfo(to).absolutePath());
        QFile::copy(from, to);
    }
    return at(name);
}

std::vector<engine::PackageFault> TestInspectionPackage::faultsOf(const QString &bag) const
{
    const auto package = engine::InspectionPackage::open(bag);
    const auto report = package->check({});
    return report->faults;
}

void TestInspectionPackage::initTestCase()
{
    m_work.submission(u"EU-NL"_s);
    auto opened = store::Reader::open(m_work.folder());
    QVERIFY(opened);
    m_reader = std::move(*opened);
    const auto seed = m_work.secrets().read(m_reader->health().origin.section(u'/', -1) + u"/ledger-key"_s);
    QVERIFY(seed);
    m_signer = *secrets::Signer::fromSeed(*seed);
    const auto packed = packs(u"bag"_s);
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().code + packed.error().detail));
    m_bag = at(u"bag"_s);
    QCOMPARE(packed->entries, packed->treeSize);
    QCOMPARE(packed->sha256, base::Sha256::of(bytesOf(m_bag + u"/tagmanifest-sha256.txt"_s)));
    QCOMPARE(left(u"bag"_s), QStringList{u"bag"_s});
}

void TestInspectionPackage::listsNameEveryFileAsItIs()
{
    QStringList listed;
    for (const QString &list : {u"manifest-sha256.txt"_s, u"tagmanifest-sha256.txt"_s}) {
        for (const QString &line : QString::fromUtf8(bytesOf(m_bag + u'/' + list)).split(u'\n', Qt::SkipEmptyParts)) {
            const QString name = line.section(u"  "_s, 1);
            QCOMPARE(line.section(u"  "_s, 0, 0), base::Sha256::of(bytesOf(m_bag + u'/' + name)).hex());
            listed.append(name);
        }
    }
    QStringList lying;
    QDirIterator each(m_bag, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext())
        lying.append(QDir(m_bag).relativeFilePath(each.next()));
    lying.removeAll(u"tagmanifest-sha256.txt"_s);
    listed.sort();
    lying.sort();
    QCOMPARE(listed, lying);
    QCOMPARE(faultsOf(m_bag), std::vector<engine::PackageFault>());
}

void TestInspectionPackage::saysWhatItHolds()
{
    qint64 bytes = 0;
    int files = 0;
    QDirIterator each(m_bag + u"/data"_s, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        bytes += each.fileInfo().size();
        ++files;
    }
    const QByteArray info = bytesOf(m_bag + u"/bag-info.txt"_s);
    QVERIFY2(info.contains(u"Payload-Oxum: %1.%2\n"_s.arg(bytes).arg(files).toUtf8()), info.constData());
    QVERIFY(info.contains("External-Identifier: " + m_reader->health().origin.toUtf8() + '\n'));
    QVERIFY(info.contains("Ledger-Key: " + ledger::PublicKey{m_signer->publicKey()}.did().toUtf8() + '\n'));
    const auto crate = base::parseJson(bytesOf(m_bag + u"/data/ro-crate-metadata.json"_s));
    QVERIFY(crate);
    for (const base::Json &node : (*crate)[u"@graph"].array()) {
        if (node[u"@type"].toString() != u"File")
            continue;
        const QString name = node[u"@id"].toString();
        QCOMPARE(node[u"sha256"].toString(), base::Sha256::of(bytesOf(m_bag + u"/data/"_s + name)).hex());
        QVERIFY2(!node[u"description"].toString().isEmpty() && !node[u"encodingFormat"].toString().isEmpty(), qPrintable(name));
        --files;
    }
    QCOMPARE(files, 1); // the metadata itself
    const QByteArray readme = bytesOf(m_bag + u"/README.txt"_s);
    QVERIFY(!readme.contains('{') && readme.contains("sha256sum") && readme.contains(m_reader->health().origin.toUtf8()));
}

void TestInspectionPackage::folderAndZipHoldTheSame()
{
    QVERIFY(packs(u"zipped.zip"_s));
    QCOMPARE(left(u"zipped"_s), QStringList{u"zipped.zip"_s});
    QVERIFY(engine::InspectionPackage::isPackage(at(u"zipped.zip"_s)));
    QCOMPARE(faultsOf(at(u"zipped.zip"_s)), std::vector<engine::PackageFault>());
    const auto zipped = store::FileSet::open(at(u"zipped.zip"_s));
    const auto plain = store::FileSet::open(m_bag);
    QVERIFY(zipped && plain);
    QStringList inZip, inFolder;
    for (const auto &[name, length] : zipped->files())
        inZip.append(name);
    for (const auto &[name, length] : plain->files())
        inFolder.append(name);
    QCOMPARE(inZip, inFolder);
    for (const QString &name : {u"data/ledger.ndjson"_s, u"data/ledger.ndjson.checkpoint"_s, u"data/ledger.xml"_s, u"data/verify_ledger.py"_s, u"data/proofs/entry-0.tlog-proof"_s})
        QCOMPARE(*zipped->whole(name, 1 << 24), *plain->whole(name, 1 << 24));
}

void TestInspectionPackage::whatAZipHoldsBesideOrTwiceIsNamed()
{
    QVERIFY(packs(u"stuffed.zip"_s));
    const QString script = u"import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], 'a'); top = z.namelist()[0].split('/')[0] + '/'\n"
                           "z.writestr(top + 'data/ledger.ndjson', b'x'); z.writestr(top + 'data/more.txt', b'x'); z.writestr(zipfile.ZipInfo(top + 'data/hidden/'), b'x'); z.close()"_s;
    QProcess python;
    python.start(u"python3"_s, {u"-W"_s, u"ignore"_s, u"-c"_s, script, at(u"stuffed.zip"_s)});
    QVERIFY(python.waitForFinished() && python.exitCode() == 0);
    QVERIFY(engine::InspectionPackage::isPackage(at(u"stuffed.zip"_s)));
    QCOMPARE(faultsOf(at(u"stuffed.zip"_s)), (std::vector<engine::PackageFault>{{u"UNLISTED"_s, u"data/hidden/"_s, {}, {}},
        {u"UNLISTED"_s, u"data/more.txt"_s, {}, {}}, {u"DOUBLED"_s, u"data/ledger.ndjson"_s, {}, {}}}));
}

void TestInspectionPackage::theReportIsDrawnFromTheFold()
{
    engine::ExportBy drawing = by();
    QString told;
    drawing.report = [&](const QString &path, const engine::ReportBasis &basis, std::stop_token) -> base::Status {
        told = u"%1 %2 %3"_s.arg(basis.moment->facts.at(u"origin"_s)).arg(basis.moment->submissions.size()).arg(basis.verified.valid);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("%PDF") == 4 ? base::Status() : base::Status(base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s));
    };
    QVERIFY(engine::exportFile(*m_reader, engine::ExportFormat::Package, at(u"told"_s), drawing, {}, {}));
    QCOMPARE(told, m_reader->health().origin + u" 1 1"_s);
    QVERIFY(bytesOf(at(u"told/manifest-sha256.txt"_s)).contains("  data/report.pdf\n"));
}

void TestInspectionPackage::neverOverAnything()
{
    const auto again = packs(u"bag"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"FOLDER_IN_USE"_s);
    const auto over = engine::exportFile(*m_reader, engine::ExportFormat::Package, m_work.file(u"there.zip"_s, "something"), by(), {}, {});
    QVERIFY(!over);
    QCOMPARE(over.error().code, u"FILE_IN_USE"_s);
    QVERIFY(QDir(m_work.scratch()).mkdir(u"empty"_s));
    QVERIFY(packs(u"empty"_s));
    QCOMPARE(faultsOf(at(u"empty"_s)), std::vector<engine::PackageFault>());
    QVERIFY(!packs(u"nowhere/bag"_s));
    QVERIFY(!QFile::exists(at(u"nowhere"_s)));
}

void TestInspectionPackage::stoppedLeavesNothing()
{
    for (const QString &name : {u"stopped"_s, u"stopped.zip"_s}) {
        std::stop_source source;
        engine::ExportBy drawing = by();
        drawing.report = [&](const QString &, const engine::ReportBasis &, std::stop_token) -> base::Status {
            source.request_stop();
            return {};
        };
        const auto made = engine::exportFile(*m_reader, engine::ExportFormat::Package, at(name), drawing, {}, source.get_token());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, base::ErrorKind::Cancelled);
        QCOMPARE(left(u"stopped"_s), QStringList());
    }
}

void TestInspectionPackage::nothingWithoutTheKey()
{
    engine::ExportBy keyless{m_work.clock(), m_random, {}, {}, {}, {}};
    const auto made = engine::exportFile(*m_reader, engine::ExportFormat::Package, at(u"keyless"_s), keyless, {}, {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"KEY_NEEDED"_s);
    QCOMPARE(left(u"keyless"_s), QStringList());
}

void TestInspectionPackage::notInsideTheWorkspace()
{
    const auto inside = m_work.ask(engine::ExportLedger{engine::ExportFormat::Package, m_work.folder() + u"/bag"_s});
    QVERIFY(!inside);
    QCOMPARE(inside.error().code, u"FILE_OF_WORKSPACE"_s);
    const auto one = m_work.ask(engine::ExportLedger{engine::ExportFormat::Package, at(u"one"_s), domain::SubmissionId(u"SUB-0001"_s)});
    QVERIFY(!one);
    QCOMPARE(one.error().code, u"SCOPE_NEEDS_JSONLD"_s);
}

void TestInspectionPackage::isRecorded()
{
    m_work.must(engine::ExportLedger{engine::ExportFormat::Package, at(u"recorded"_s)});
    const auto reader = store::Reader::open(m_work.folder());
    const auto entry = base::parseJson((*reader)->entry((*reader)->health().entries - 1)->canonical);
    QCOMPARE((*entry)[u"action"].toString(), u"LEDGER_EXPORTED"_s);
    QCOMPARE((*entry)[u"details"][u"format"].toString(), u"package"_s);
    QCOMPARE((*entry)[u"payload_hash"].toString(), base::Sha256::of(bytesOf(at(u"recorded/tagmanifest-sha256.txt"_s))).hex());
}

void TestInspectionPackage::whatIsDoneToAFileIsNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("deed");
    QTest::addColumn<QString>("code");
    for (const QString &name : {u"data/ledger.jsonld"_s, u"data/ledger.xml.checkpoint"_s, u"data/verify_ledger.py"_s, u"README.txt"_s, u"bag-info.txt"_s, u"manifest-sha256.txt"_s}) {
        QTest::newRow(qPrintable(u"altered "_s + name)) << name << u"alter"_s << u"ALTERED"_s;
        QTest::newRow(qPrintable(u"missing "_s + name)) << name << u"remove"_s << u"MISSING"_s;
    }
    QTest::newRow("no last list") << u"tagmanifest-sha256.txt"_s << u"remove"_s << u"MISSING"_s;
    QTest::newRow("one more in the payload") << u"data/more.txt"_s << u"alter"_s << u"UNLISTED"_s;
    QTest::newRow("one more beside it") << u"more.txt"_s << u"alter"_s << u"UNLISTED"_s;
    QTest::newRow("a link out of it") << u"data/passwd"_s << u"link"_s << u"UNLISTED"_s;
}

void TestInspectionPackage::whatIsDoneToAFileIsNamed()
{
    QFETCH(QString, file);
    QFETCH(QString, deed);
    QFETCH(QString, code);
    QTemporaryDir home;
    const QString bag = copyOf(QFileInfo(home.path()).fileName());
    const QString path = bag + u'/' + file;
    if (deed == u"remove") {
        QVERIFY(QFile::remove(path));
    } else if (deed == u"link") {
        QVERIFY(QFile::link(u"/etc/passwd"_s, path));
    } else {
        QFile altered(path);
        QVERIFY(altered.open(QIODevice::Append));
        altered.write(" ");
    }
    const auto faults = faultsOf(bag);
    const bool named = std::ranges::any_of(faults, [&](const engine::PackageFault &each) { return each.code == code && each.file == file; });
    QStringList said;
    for (const engine::PackageFault &each : faults)
        said.append(each.code + u' ' + each.file);
    QVERIFY2(named, qPrintable(said.join(u'\n')));
    QDir(bag).removeRecursively();
}

QTEST_GUILESS_MAIN(TestInspectionPackage)
#include "tst_inspection_package.moc"
