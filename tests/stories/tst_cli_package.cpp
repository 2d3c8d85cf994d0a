// SPDX-License-Identifier: GPL-3.0-or-later
// The inspection package as an inspector meets it: made by the real program, checked by programs that are not ours, read as a
// PDF, and opened again.
#include "tests/stories/chanceryctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

class TestCliPackage : public QObject
{
    Q_OBJECT

    Terminal m_at;
    QString m_vkey;

    struct Spoken { int status = -1; QString text; };

    /// In the folder, with nothing of ours in the environment.
    Spoken says(const QString &folder, const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment clean;
        clean.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        clean.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(clean);
        process.setWorkingDirectory(folder);
        process.start(program, arguments);
        if (!process.waitForFinished(60'000))
            return {-2, process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())};
    }

    Said packs(const QString &name) const { return m_at.asks({u"ledger"_s, u"export"_s, u"--format"_s, u"package"_s, u"-o"_s, m_at.path(name)}); }

    QStringList left(const QString &name) const { return QDir(m_at.path({})).entryList({name + u'*'}, QDir::AllEntries | QDir::Hidden); }

private Q_SLOTS:
    void initTestCase()
    {
        const Said made = m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s});
        MUST(made, 0);
        m_vkey = made.json[u"vkey"].toString();
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep – сон и соль"_s}), 0);
        MUST(m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"EU-NL"_s, u"--name"_s, u"Νοσοκομείο Αθηνών"_s}), 0);
        MUST(m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0001"_s}), 0);
        MUST(packs(u"bag"_s), 0);
        MUST(packs(u"bag.zip"_s), 0);
    }

    void otherProgramsConfirmIt()
    {
        const QString bag = m_at.path(u"bag"_s);
        const Spoken sums = says(bag, u"sha256sum"_s, {u"-c"_s, u"--quiet"_s, u"manifest-sha256.txt"_s, u"tagmanifest-sha256.txt"_s});
        QVERIFY2(sums.status == 0, qPrintable(sums.text));
        const Spoken ledger = says(bag, u"python3"_s, {u"data/verify_ledger.py"_s, u"data/ledger.ndjson"_s, u"--key"_s, m_vkey});
        QVERIFY2(ledger.status == 0 && ledger.text.contains(u"signed to the end by the key you named"), qPrintable(ledger.text));
        const QStringList proofs = QDir(bag + u"/data/proofs"_s).entryList({u"*.tlog-proof"_s});
        QCOMPARE(proofs.size(), 2); // entry 0 and the newest of the one submission
        for (const QString &proof : proofs) {
            const QString name = u"data/proofs/"_s + proof.section(u'.', 0, 0);
            const Spoken proven = says(bag, u"python3"_s, {u"data/verify_ledger.py"_s, u"--proof"_s, name + u".tlog-proof"_s, name + u".json"_s, u"--key"_s, m_vkey});
            QVERIFY2(proven.status == 0, qPrintable(proven.text));
        }
    }

    void theReportReads()
    {
        const Spoken read = says(m_at.path(u"bag/data"_s), u"pdftotext"_s, {u"-layout"_s, u"report.pdf"_s, u"-"_s});
        QCOMPARE(read.status, 0);
        for (const QString &each : {u"Trials"_s, u"entries hold"_s, u"Νοσοκομείο Αθηνών"_s, u"сон и соль"_s, u"SUB-0001"_s, u"Marijke Visser"_s, u"Submission created"_s, u"notified"_s, u"did:key:z6Mk"_s})
            QVERIFY2(read.text.contains(each), qPrintable(each + u'\n' + read.text.left(3000)));
        const QStringList pages = read.text.split(QChar(u'\f'), Qt::SkipEmptyParts);
        const QString root = says(m_at.path(u"bag"_s), u"grep"_s, {u"Ledger-Root"_s, u"bag-info.txt"_s}).text.section(u' ', 1).trimmed();
        QCOMPARE(root.size(), 64);
        for (const QString &page : pages)
            QVERIFY2(page.contains(root), qPrintable(page));
    }

    void itOpensAgain()
    {
        // By any way of naming it: the person's folder is the home in which these names stand.
        for (const QString &name : {m_at.path(u"bag"_s), m_at.path(u"bag.zip"_s), u"bag"_s, u"./bag/"_s, u"bag.zip"_s}) {
            const Said said = m_at.asks({u"ledger"_s, u"verify"_s, name});
            MUST(said, 0);
            QCOMPARE(said.json[u"verdict"].toString(), u"valid"_s);
            QVERIFY(said.json[u"package"][u"whole"].toBool() && said.json[u"package"][u"files"].toInt() > 10);
            const Said words = m_at.types({u"ledger"_s, u"verify"_s, name});
            QVERIFY2(words.out.contains("Package whole") && words.out.contains("Valid: "), words.out.constData());
        }
    }

    void oneAlteredByteIsCaught()
    {
        MUST(packs(u"altered"_s), 0);
        for (const QString &name : {u"data/report.pdf"_s, u"data/ledger.jsonld"_s}) {
            QFile file(m_at.path(u"altered/"_s + name));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(file.size() / 2));
            const char was = *file.read(1).constData();
            QVERIFY(file.seek(file.size() / 2));
            const char now = was == 'a' ? 'b' : 'a';
            QCOMPARE(file.write(&now, 1), 1);
            file.close();
            const Said said = m_at.asks({u"ledger"_s, u"verify"_s, m_at.path(u"altered"_s)});
            MUST(said, 1);
            QCOMPARE(said.json[u"verdict"].toString(), u"broken"_s);
            QVERIFY2(said.out.contains(name.toUtf8()), said.out.constData());
            const Spoken sums = says(m_at.path(u"altered"_s), u"sha256sum"_s, {u"-c"_s, u"--quiet"_s, u"manifest-sha256.txt"_s});
            QVERIFY2(sums.status == 1 && sums.text.contains(name), qPrintable(sums.text));
        }
    }

    void stoppedLeavesNothing()
    {
        for (const int ms : {30, 80, 150, 300}) {
            QProcess process;
            process.setProcessEnvironment(m_at.environment());
            process.start(Terminal::program(), {u"ledger"_s, u"export"_s, u"--format"_s, u"package"_s, u"-o"_s, m_at.path(u"stopped"_s)});
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(ms))
                process.terminate();
            QVERIFY(process.waitForFinished(30'000));
            const bool whole = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
            QCOMPARE(left(u"stopped"_s), whole ? QStringList{u"stopped"_s} : QStringList());
            QDir(m_at.path(u"stopped"_s)).removeRecursively();
        }
    }

    void refusesWhatIsThere()
    {
        const Said again = packs(u"bag"_s);
        QCOMPARE(again.status, 3);
        QCOMPARE(again.error[u"code"].toString(), u"FOLDER_IN_USE"_s);
        QCOMPARE(packs(u"bag.zip"_s).error[u"code"].toString(), u"FILE_IN_USE"_s);
        QCOMPARE(packs(u"Trials.chancery/bag"_s).error[u"code"].toString(), u"FILE_OF_WORKSPACE"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliPackage)
#include "tst_cli_package.moc"
