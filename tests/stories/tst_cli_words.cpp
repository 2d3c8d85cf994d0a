// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/chanceryctl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

/// What the command line says of itself, and what it says to words and input that it cannot use.
class TestCliWords : public QObject
{
    Q_OBJECT

    Terminal m_at;

    static QByteArray textOf(const QString &path)
    {
        QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/") + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString badFile(const QString &name, const QByteArray &bytes) const { return m_at.write(name, bytes); }

private Q_SLOTS:
    void initTestCase()
    {
        MUST(m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s}), 0);
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep"_s}), 0);
        MUST(m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"EU-NL"_s}), 0);
        MUST(m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0001"_s}), 0);
    }

    void helpsOnEveryLevel()
    {
        const Said all = m_at.types({u"--help"_s});
        MUST(all, 0);
        for (const QByteArray &line : all.out.split('\n')) {
            const QString name = QString::fromUtf8(line).trimmed().section(u"  "_s, 0, 0);
            if (!line.startsWith("  ") || line.startsWith("  --") || name.isEmpty())
                continue;
            const Said help = m_at.types(name.split(u' ') + QStringList{u"--help"_s});
            MUST(help, 0);
            QVERIFY2(help.out.startsWith("chanceryctl " + name.toUtf8()), help.out.constData());
        }
        MUST(m_at.types({u"submission"_s, u"--help"_s}), 0);
        QVERIFY(m_at.types({u"submission"_s, u"--help"_s}).out.contains("submission advance"));
    }

    void theManualAndTheCompletionTellTheSameStory()
    {
        const QByteArray page = textOf(u"packaging/man/chanceryctl.1"_s);
        const QByteArray commands = m_at.types({u"manual"_s}).out;
        QVERIFY(commands.size() > 1000);
        QVERIFY2(page.contains("BEGIN COMMANDS\n" + commands + ".\\\" END COMMANDS"), "run packaging/refresh-docs");
        QVERIFY2(textOf(u"packaging/completion/chanceryctl"_s) == m_at.types({u"completion"_s}).out, "run packaging/refresh-docs");
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QStringList &words, int status, const QString &code) {
            QTest::newRow(name) << words << status << code;
        };
        const QString pdf = Terminal::document(u"qpdf--minimal.pdf"_s);
        const QStringList declared{u"--class"_s, u"protocol"_s, u"--version"_s, u"1"_s, u"--date"_s, u"2026-01-01"_s};
        row("no such command", {u"submit"_s}, 2, u"UNKNOWN_COMMAND"_s);
        row("half a command", {u"submission"_s}, 2, u"COMMAND_INCOMPLETE"_s);
        row("no such option", {u"site"_s, u"list"_s, u"--fast"_s}, 2, u"UNKNOWN_OPTION"_s);
        row("an option of another command", {u"site"_s, u"list"_s, u"--kind"_s, u"x"_s}, 2, u"OPTION_NOT_HERE"_s);
        row("an option without its value", {u"site"_s, u"list"_s, u"--limit"_s}, 2, u"OPTION_NEEDS_VALUE"_s);
        row("an option twice", {u"site"_s, u"list"_s, u"--limit=1"_s, u"--limit=2"_s}, 2, u"OPTION_TWICE"_s);
        row("no number", {u"site"_s, u"list"_s, u"--limit"_s, u"many"_s}, 2, u"OPTION_NOT_A_NUMBER"_s);
        row("a missing option", {u"study"_s, u"add"_s}, 2, u"OPTION_MISSING"_s);
        row("a missing word", {u"submission"_s, u"show"_s}, 2, u"WORD_MISSING"_s);
        row("a word too many", {u"submission"_s, u"show"_s, u"SUB-0001"_s, u"now"_s}, 2, u"WORD_TOO_MANY"_s);
        row("no state", {u"submission"_s, u"advance"_s, u"SUB-0001"_s, u"DONE"_s}, 2, u"OPTION_NOT_ONE_OF"_s);
        row("no date", QStringList{u"document"_s, u"attach"_s, u"SUB-0001"_s, pdf} + declared.mid(0, 4) + QStringList{u"--date"_s, u"1.1.2026"_s}, 2, u"OPTION_NOT_A_DATE"_s);
        row("no such submission", {u"submission"_s, u"show"_s, u"SUB-9"_s}, 3, u"ID_UNKNOWN"_s);
        row("no such jurisdiction", {u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"XX"_s}, 3, QString());
        row("no such file", QStringList{u"document"_s, u"attach"_s, u"SUB-0001"_s, u"nowhere.pdf"_s} + declared, 3, u"FILE_UNREADABLE"_s);
        row("a folder", QStringList{u"document"_s, u"attach"_s, u"SUB-0001"_s, u"/tmp"_s} + declared, 3, u"NOT_A_FILE"_s);
        row("hash of nothing", {u"hash"_s, u"nowhere"_s}, 3, u"FILE_UNREADABLE"_s);
        row("hash of a folder", {u"hash"_s, u"/tmp"_s}, 3, u"NOT_A_FILE"_s);
        const std::vector<std::pair<QByteArray, QStringList>> readers{
            {"inspect", {u"document"_s, u"inspect"_s}}, {"canon", {u"canon"_s}}, {"check", {u"rules"_s, u"check"_s}},
            {"install", {u"rules"_s, u"install"_s}}, {"verify against", {u"ledger"_s, u"verify"_s, u"--seen"_s}}};
        for (const auto &[name, reads] : readers) {
            row((name + " nothing").constData(), reads + QStringList{u"nowhere"_s}, 3, u"FILE_UNREADABLE"_s);
            row((name + " a folder").constData(), reads + QStringList{u"/tmp"_s}, 3, u"NOT_A_FILE"_s);
        }
        row("verify nothing", {u"ledger"_s, u"verify"_s, u"nowhere"_s}, 3, u"FILE_UNREADABLE"_s);
        row("no command", {}, 2, u"COMMAND_MISSING"_s);
        row("a letter that is not there", {u"submission"_s, u"answer"_s, u"SUB-0001"_s, u"--kind"_s, u"comment"_s, u"--letter"_s, u"nowhere.pdf"_s, u"--on"_s, u"2026-01-01"_s, u"--text"_s, u"x"_s}, 3, QString());
        row("no workspace", {u"--workspace"_s, u"/nowhere"_s, u"site"_s, u"list"_s}, 3, u"NO_WORKSPACE"_s);
        row("no ledger", {u"ledger"_s, u"verify"_s, pdf}, 3, u"NOT_A_LEDGER"_s);
        row("no ledger folder", {u"ledger"_s, u"verify"_s, u"/tmp"_s}, 3, u"NOT_A_LEDGER"_s);
        row("no key", {u"ledger"_s, u"verify"_s, u"--trusted"_s, u"did:web:example"_s}, 2, u"OPTION_NOT_A_KEY"_s);
        row("a workspace that is there", {u"init"_s, m_at.workspace(), u"--owner"_s, u"x"_s, u"--name"_s, u"X"_s}, 3, u"FOLDER_IN_USE"_s);
        row("nobody of that name", {u"--as"_s, u"nobody"_s, u"study"_s, u"add"_s, u"--title"_s, u"T"_s}, 1, u"SIGN_IN_FAILED"_s);
        row("lock before validation", {u"submission"_s, u"lock"_s, u"SUB-0001"_s}, 1, QString());
        row("no such gate", {u"submission"_s, u"gate"_s, u"SUB-0001"_s, u"golden"_s, u"--met"_s}, 3, u"ID_UNKNOWN"_s);
        row("not I-JSON", {u"canon"_s, badFile(u"twice.json"_s, "{\"a\":1,\"a\":2}")}, 3, u"NOT_IJSON"_s);
        row("export nowhere", {u"ledger"_s, u"export"_s, u"--format"_s, u"xml"_s, u"-o"_s, u"/nowhere/l.xml"_s}, 4, u"EXPORT_UNWRITABLE"_s);
    }

    void saysWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, code);
        const Said said = m_at.asks(words);
        MUST(said, status);
        QVERIFY2(said.out.isEmpty(), said.out.constData());
        if (!code.isEmpty())
            QCOMPARE(said.error[u"code"].toString(), code);
        QVERIFY2(said.error[u"message"].toString().endsWith(u'.') || said.error[u"message"].toString().endsWith(u')'), said.errors.constData());
        QVERIFY(said.error.contains(u"remedy") && said.error.contains(u"details"));
    }

    void aRulePackIsCheckedWithItsLine()
    {
        MUST(m_at.asks({u"rules"_s, u"check"_s, QStringLiteral(CHANCERY_SOURCE_DIR "/resources/rules/packs/ca.json")}), 0);
        const Said bad = m_at.asks({u"rules"_s, u"check"_s, badFile(u"bad.json"_s, "{\n \"id\": 7\n}")});
        MUST(bad, 1);
        QVERIFY(!bad.json[u"valid"].toBool(true));
        QVERIFY(bad.json[u"errors"].array().at(0)[u"line"].toInt() >= 1);
        QVERIFY(bad.json[u"errors"].array().at(0)[u"message"].toString().startsWith(u"Line "));
        QVERIFY(m_at.asks({u"rules"_s, u"list"_s}).json[u"packs"].array().size() >= 10);
    }

    /// A pack in the workspace that was spoilt: said before the list, in a sentence, and the program's own stays in force.
    void aSpoiltPackIsToldBeforeTheList()
    {
        QVERIFY(QDir().mkpath(m_at.workspace() + u"/rules"_s));
        const QString spoilt = m_at.workspace() + u"/rules/ca.json"_s;
        QFile file(spoilt);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\n \"id\": \"ca\",\n \"id\": \"ca\"\n}");
        file.close();
        const Said said = m_at.types({u"rules"_s, u"list"_s});
        const Said json = m_at.asks({u"rules"_s, u"list"_s});
        QVERIFY(QFile::remove(spoilt));
        MUST(said, 1);
        const QString first = QString::fromUtf8(said.out).section(u'\n', 0, 0);
        QVERIFY2(first.contains(spoilt) && first.contains(u"line 3") && first.contains(u"twice") && first.contains(u"rules check"), qPrintable(first));
        QVERIFY(!said.out.contains("DUPLICATE_MEMBER"));
        QVERIFY2(said.out.contains("\nca "), "the program's own stays in force");
        MUST(json, 1);
        QCOMPARE(json.json[u"errors"].array().at(0)[u"line"].toInt(), 3);
        QVERIFY(json.json[u"errors"].array().at(0)[u"message"].toString().endsWith(u'.'));
        MUST(m_at.types({u"rules"_s, u"list"_s}), 0);
    }

    void hashesAsSha256sumDoes()
    {
        const QString odd = badFile(u"back\\slash\nline شك.txt"_s, "abc");
        QProcess other;
        other.start(u"sha256sum"_s, {odd});
        QVERIFY(other.waitForFinished());
        const Said said = m_at.types({u"hash"_s, odd});
        MUST(said, 0);
        QCOMPARE(said.out, other.readAllStandardOutput());
    }

    void canonicalBytesHaveNoLineBreak()
    {
        const Said said = m_at.types({u"canon"_s}, "{ \"b\": 1.0, \"a\": [ 1e2 ] }\n");
        MUST(said, 0);
        QCOMPARE(said.out, QByteArray("{\"a\":[100],\"b\":1}"));
    }

    void inspectionSaysWhatADocumentSays()
    {
        const Said said = m_at.asks({u"document"_s, u"inspect"_s, Terminal::document(u"qpdf--digitally-signed.pdf"_s)});
        MUST(said, 0);
        QCOMPARE(said.json[u"media_type"].toString(), u"application/pdf"_s);
        QVERIFY(said.json[u"signatures"].array().at(0)[u"valid"].toBool());
    }

    void aWrongPasswordIsRefusedAndRecorded()
    {
        m_at.write(u"password"_s, "not the password\n");
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"T"_s}), 1);
        m_at.write(u"password"_s, "salt-and-sleep-01\n");
        QVERIFY(m_at.asks({u"ledger"_s, u"list"_s, u"--action"_s, u"LOGIN_FAILED"_s}).out.contains("LOGIN_FAILED"));
    }

    /// Root may write everywhere, so for root this shows only that the archive reads.
    void anArchiveThatMayNotBeWrittenIsRead()
    {
        const QString archive = m_at.path(u"archive"_s);
        QVERIFY(QDir().mkpath(archive));
        for (const QString &name : {u"/workspace.sqlite"_s, u"/workspace.sqlite-wal"_s}) {
            if (QFile::exists(m_at.workspace() + name))
                QVERIFY(QFile::copy(m_at.workspace() + name, archive + name));
        }
        QFile::setPermissions(archive, QFile::ReadOwner | QFile::ExeOwner);
        const Said verified = m_at.asks({u"ledger"_s, u"verify"_s, archive});
        const Said listed = m_at.asks({u"--workspace"_s, archive, u"submission"_s, u"list"_s});
        QFile::setPermissions(archive, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        MUST(verified, 0);
        MUST(listed, 0);
        QCOMPARE(listed.json[u"rows"].array().size(), 1u);
    }

    void readingNeedsNeitherKeysNorPassword()
    {
        QFile::remove(m_at.path(u"password"_s));
        QFile::remove(m_at.path(u"passphrase"_s));
        MUST(m_at.asks({u"ledger"_s, u"verify"_s}), 0);
        MUST(m_at.asks({u"submission"_s, u"show"_s, u"SUB"_s}), 0);
        MUST(m_at.asks({u"ledger"_s, u"export"_s, u"--format"_s, u"ndjson"_s, u"-o"_s, m_at.path(u"l.ndjson"_s)}), 0);
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"T"_s}), 4);
    }
};

QTEST_GUILESS_MAIN(TestCliWords)
#include "tst_cli_words.moc"
