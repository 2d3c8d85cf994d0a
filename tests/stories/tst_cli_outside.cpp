// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/chanceryctl.h"

#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

/// What comes from outside and means no good, or is a slip: edited tables, unsigned exports, altered and later backups, days and
/// numbers that cannot be meant, file names that steer a terminal or are no text.
class TestCliOutside : public QObject
{
    Q_OBJECT

    Terminal m_at;

    /// Commands of a shell, for names that are bytes and no text. `$ctl` is the program.
    Said shell(const QString &script) const
    {
        QProcess process;
        QProcessEnvironment environment = m_at.environment();
        environment.insert(u"ctl"_s, Terminal::program());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_at.path({}));
        process.start(u"bash"_s, {u"-c"_s, script});
        if (!process.waitForFinished(90'000))
            return {};
        Said said{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError(), {}, {}};
        said.json = parsed(said.out);
        said.error = parsed(said.errors)[u"error"];
        return said;
    }

    /// Somebody with an SQLite tool.
    void edits(const QByteArray &sql) const
    {
        sqlite3 *file = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(m_at.workspace() + u"/workspace.sqlite"_s).constData(), &file), SQLITE_OK);
        QCOMPARE(sqlite3_exec(file, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(file);
    }

    QStringList attaching(const QString &file, const QStringList &more = {}) const
    {
        return QStringList{u"document"_s, u"attach"_s, u"SUB-0001"_s, file, u"--class"_s, u"other"_s, u"--version"_s, u"1.0"_s} + more;
    }

private Q_SLOTS:
    void initTestCase()
    {
        MUST(m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s}), 0);
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep"_s}), 0);
        MUST(m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"EU-NL"_s, u"--investigator"_s, u"J. de Boer"_s}), 0);
        MUST(m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0001"_s}), 0);
        MUST(m_at.asks(attaching(m_at.write(u"a.txt"_s, "Version 1.0, 2026-05-16\n"), {u"--date"_s, u"2026-05-16"_s})), 0);
    }

    void numbersAreDigitsAlone()
    {
        for (const QString &each : {u" 3"_s, u"3 "_s, u"+3"_s, u"-1"_s, u"0x3"_s, u"3.0"_s, u"٣"_s, u"99999999999999999999"_s}) {
            for (const QStringList &words : {QStringList{u"ledger"_s, u"prove"_s, u"--"_s, each}, QStringList{u"site"_s, u"list"_s, u"--limit="_s + each},
                                             QStringList{u"ledger"_s, u"list"_s, u"--from="_s + each}, QStringList{u"ledger"_s, u"list"_s, u"--after="_s + each}}) {
                const Said said = m_at.asks(words);
                MUST(said, 2);
                QCOMPARE(said.error[u"code"].toString(), u"OPTION_NOT_A_NUMBER"_s);
            }
        }
        QCOMPARE(m_at.asks({u"site"_s, u"list"_s, u"--limit"_s, u"0"_s}).json[u"rows"].array().size(), 0u);
    }

    /// An option whose value came out empty, as of a variable that was never set, is a slip and not a wish.
    void optionsWithNothingInThemAreRefused()
    {
        const QString file = m_at.write(u"d.txt"_s, "Version 1.0\n");
        const QStringList dated{u"--date"_s, u"2026-05-16"_s};
        for (const QStringList &words : {attaching(file, dated + QStringList{u"--language"_s, QString()}), attaching(file, dated + QStringList{u"--subject="_s}),
                                         attaching(file, {u"--date"_s, QString()}), QStringList{u"ledger"_s, u"list"_s, u"--actor"_s, QString()},
                                         QStringList{u"ledger"_s, u"list"_s, u"--from="_s}, QStringList{u"submission"_s, u"comment"_s, u"SUB-0001"_s, u"--text"_s, u"  "_s},
                                         QStringList{u"site"_s, u"list"_s, u"--workspace="_s}}) {
            const Said said = m_at.asks(words);
            MUST(said, 2);
            QCOMPARE(said.error[u"code"].toString(), u"OPTION_NEEDS_VALUE"_s);
        }
    }

    void whatAKillLeftInTheClearIsSwept()
    {
        QVERIFY(QDir().mkpath(m_at.workspace() + u"/tmp"_s));
        const QString copy = m_at.write(u"Trials.chancery/tmp/"_s + QString(64, u'a'), "a document in the clear\n");
        const QString other = m_at.write(u"Trials.chancery/tmp/mine.txt"_s, "not ours\n");
        MUST(m_at.asks({u"submission"_s, u"comment"_s, u"SUB-0001"_s, u"--text"_s, u"after the kill"_s}), 0);
        QVERIFY(!QFile::exists(copy) && QFile::exists(other));
    }

    void actionsGoByTheirWordsAndByTheirCodes()
    {
        const QByteArray byCode = m_at.types({u"ledger"_s, u"list"_s, u"--action"_s, u"ARTIFACT_IMPORTED"_s}).out;
        const QString word = QRegularExpression(u"  [0-9a-f]{12}  (.+?)  "_s).match(QString::fromUtf8(byCode)).captured(1);
        QVERIFY2(!byCode.isEmpty() && !word.isEmpty() && word != u"ARTIFACT_IMPORTED", byCode.constData());
        QCOMPARE(m_at.types({u"ledger"_s, u"list"_s, u"--action"_s, word.toUpper()}).out, byCode);
        const Said said = m_at.asks({u"ledger"_s, u"list"_s, u"--action"_s, u"STATE_CHANGE"_s});
        MUST(said, 2);
        QVERIFY2(said.error[u"remedy"].toString().startsWith(u"It is one of: State changed (STATE_CHANGED), "), said.errors.constData());
        QVERIFY2(said.error[u"remedy"].toString().contains(u" more"), said.errors.constData());
    }

    void filtersThatNameNothingAreRefused()
    {
        MUST(m_at.asks({u"ledger"_s, u"list"_s, u"--action"_s, u"STATE_CHANGE"_s}), 2);
        MUST(m_at.asks({u"ledger"_s, u"list"_s, u"--severity"_s, u"bad"_s}), 2);
        MUST(m_at.asks({u"ledger"_s, u"list"_s, u"--since"_s, u"yesterday"_s}), 2);
        const qsizetype all = m_at.asks({u"ledger"_s, u"list"_s}).out.count('\n');
        QCOMPARE(m_at.asks({u"ledger"_s, u"list"_s, u"--since"_s, u"2026-01-01"_s}).out.count('\n'), all);
        // A day is meant whole.
        const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
        QVERIFY(m_at.asks({u"ledger"_s, u"list"_s, u"--until"_s, today}).out.count('\n') > 0);
    }

    void daysThatCannotBeMeantAreRefused()
    {
        const QString file = m_at.write(u"b.txt"_s, "Version 1.0\n");
        for (const QStringList &days : {QStringList{u"--date"_s, u"2026-05-16"_s, u"--expires"_s, u"9999-12-31"_s}, QStringList{u"--date"_s, u"0206-05-16"_s},
                                        QStringList{u"--date"_s, u"2206-05-16"_s}}) {
            const Said said = m_at.asks(attaching(file, days));
            MUST(said, 3);
            QCOMPARE(said.error[u"code"].toString(), u"DAY_TOO_FAR"_s);
        }
    }

    void anUnknownJurisdictionNamesThoseThereAre()
    {
        const Said said = m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"NL"_s});
        MUST(said, 3);
        const QString remedy = said.error[u"remedy"].toString();
        QVERIFY2(remedy.contains(u"Perhaps EU-NL is meant?") && remedy.contains(u"rules list") && remedy.contains(u"UK"), said.errors.constData());
        const Said other = m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"XX"_s});
        QVERIFY2(other.error[u"remedy"].toString().startsWith(u"There are: AU, "), other.errors.constData());
    }

    void aDelegationRestsOnADelegationLog()
    {
        const QString id = m_at.asks({u"submission"_s, u"show"_s, u"SUB-0001"_s}).json[u"documents"].array().at(0)[u"id"].toString();
        const Said said = m_at.asks({u"submission"_s, u"delegate"_s, u"SUB-0001"_s, u"--person"_s, u"S. Bakker"_s, u"--duties"_s, u"all"_s, u"--document"_s, id});
        MUST(said, 1);
        QVERIFY2(said.error[u"message"].toString().contains(id + u" (a.txt) is none: its class is other"_s), said.errors.constData());
    }

    void rowsThatWereEditedAreShownWithAWarning()
    {
        QVERIFY(m_at.asks({u"submission"_s, u"show"_s, u"SUB-0001"_s}).json[u"warnings"].isNull());
        edits("UPDATE submission SET value = replace(value, '\"state\":\"DRAFT\"', '\"state\":\"APPROVED\"');"
              "UPDATE site SET value = replace(value, 'J. de Boer', 'J. de Bakker');"
              "UPDATE study SET value = replace(value, 'Salt', 'Malt'); UPDATE person SET value = replace(value, 'Marijke', 'Marieke')");
        for (const QStringList &words : {QStringList{u"submission"_s, u"show"_s, u"SUB"_s}, QStringList{u"submission"_s, u"list"_s},
                                         QStringList{u"submission"_s, u"list"_s, u"--limit"_s, u"1"_s}, QStringList{u"site"_s, u"list"_s},
                                         QStringList{u"study"_s, u"list"_s}, QStringList{u"user"_s, u"list"_s}}) {
            const Said json = m_at.asks(words);
            MUST(json, 0);
            QCOMPARE(json.json[u"warnings"].array().at(0)[u"code"].toString(), u"RECORD_DIFFERS"_s);
            const Said said = m_at.types(words);
            QVERIFY2(said.errors.contains("changed outside the program") && said.errors.contains("chanceryctl rebuild"), said.errors.constData());
        }
        MUST(m_at.asks({u"rebuild"_s}), 0);
        QVERIFY(m_at.asks({u"submission"_s, u"show"_s, u"SUB-0001"_s}).json[u"warnings"].isNull());
        QCOMPARE(m_at.asks({u"submission"_s, u"show"_s, u"SUB-0001"_s}).json[u"state"].toString(), u"DRAFT"_s);
    }

    /// Entries that hang together and that nothing signs are no proof: not in words, not by the exit status.
    void anExportWithoutItsCheckpointIsNoProof()
    {
        const QString file = m_at.path(u"l.ndjson"_s);
        MUST(m_at.asks({u"ledger"_s, u"export"_s, u"--format"_s, u"ndjson"_s, u"-o"_s, file}), 0);
        const QByteArray note = m_at.types({u"ledger"_s, u"checkpoint"_s}).out;
        MUST(m_at.asks({u"ledger"_s, u"verify"_s, file}), 0);
        QVERIFY(QFile::remove(file + u".checkpoint"_s));
        const Said alone = m_at.asks({u"ledger"_s, u"verify"_s, file});
        MUST(alone, 1);
        QCOMPARE(alone.json[u"verdict"].toString(), u"unsigned"_s);
        QVERIFY(!alone.json[u"sentence"].toString().isEmpty() && !alone.json[u"remedy"].toString().isEmpty());
        const Said words = m_at.types({u"ledger"_s, u"verify"_s, file});
        QVERIFY2(words.out.startsWith("NOT PROVEN: ") && !words.out.contains("Valid") && !words.out.contains("by the key"), words.out.constData());
        MUST(m_at.asks({u"ledger"_s, u"verify"_s, file, u"--seen"_s, m_at.write(u"seen"_s, note)}), 0);
        QFile export_(file);
        QVERIFY(export_.open(QIODevice::ReadOnly));
        const QByteArray text = export_.readAll();
        const QString cut = m_at.write(u"cut.ndjson"_s, text.left(text.lastIndexOf('\n', text.size() - 2) + 1));
        MUST(m_at.asks({u"ledger"_s, u"verify"_s, cut}), 1);
        MUST(m_at.asks({u"ledger"_s, u"verify"_s, cut, u"--seen"_s, m_at.path(u"seen"_s)}), 1);
        m_at.write(u"cut.ndjson.checkpoint"_s, note);
        const Said shortened = m_at.types({u"ledger"_s, u"verify"_s, cut});
        MUST(shortened, 1);
        QVERIFY2(shortened.out.startsWith("BROKEN") && !shortened.out.contains("folder") && shortened.out.contains("Ask whoever exported it"), shortened.out.constData());
    }

    void oneSubmissionLeavesAsJsonLdOnly()
    {
        const Said said = m_at.asks({u"ledger"_s, u"export"_s, u"--format"_s, u"ndjson"_s, u"--submission"_s, u"SUB"_s, u"-o"_s, m_at.path(u"s.ndjson"_s)});
        MUST(said, 2);
        QVERIFY2(said.error[u"message"].toString().contains(u"no other form holds the proofs") && said.error[u"remedy"].toString().contains(u"--format jsonld"), said.errors.constData());
        QVERIFY(!QFile::exists(m_at.path(u"s.ndjson"_s)));
    }

    void restoringDecryptsEveryDocumentWhereTheKeyIs()
    {
        MUST(m_at.asks({u"backup"_s, u"-o"_s, m_at.path(u"w.backup"_s)}), 0);
        const Said whole = m_at.asks({u"restore"_s, m_at.path(u"w.backup"_s), m_at.path(u"whole"_s)});
        MUST(whole, 0);
        QCOMPARE(whole.json[u"documents_checked"].toInt(-1), 1);
        QVERIFY(QFile::rename(m_at.path(u"passphrase"_s), m_at.path(u"elsewhere"_s)));
        const Said unseen = m_at.asks({u"restore"_s, m_at.path(u"w.backup"_s), m_at.path(u"unseen"_s)});
        QVERIFY(QFile::rename(m_at.path(u"elsewhere"_s), m_at.path(u"passphrase"_s)));
        MUST(unseen, 0);
        QVERIFY2(unseen.json[u"documents_checked"].isNull() && !unseen.json[u"documents_unchecked_because"].toString().isEmpty(), unseen.out.constData());
        // A document that was altered before it was backed up: the backup holds it as it is, restoring says so.
        MUST(shell(u"f=$(find Trials.chancery/vault -type f | head -n 1); printf altered | dd of=\"$f\" bs=1 seek=$(($(stat -c %s \"$f\") - 8)) conv=notrunc 2>/dev/null"_s), 0);
        MUST(m_at.asks({u"backup"_s, u"-o"_s, m_at.path(u"bad.backup"_s)}), 0);
        const Said damaged = m_at.asks({u"restore"_s, m_at.path(u"bad.backup"_s), m_at.path(u"damaged"_s)});
        MUST(damaged, 1);
        QCOMPARE(damaged.json[u"damaged"].array().at(0)[u"file"].toString(), u"a.txt"_s);
        MUST(m_at.asks({u"document"_s, u"attach"_s, u"SUB-0001"_s, m_at.path(u"a.txt"_s), u"--class"_s, u"other"_s, u"--version"_s, u"1.0"_s, u"--date"_s, u"2026-05-16"_s}), 0);
    }

    void aLaterBackupIsInputThatCannotBeUsed()
    {
        const Said said = shell(u"python3 - w.backup later.backup <<'E'\n"
                                "import json, sys, zipfile\n"
                                "was, now = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], 'w')\n"
                                "for name in was.namelist():\n"
                                "    text = was.read(name)\n"
                                "    if name == 'backup.json':\n"
                                "        text = json.dumps(dict(json.loads(text), format=9))\n"
                                "    now.writestr(name, text)\n"
                                "E\n"
                                "\"$ctl\" --json restore later.backup later"_s);
        MUST(said, 3);
        QCOMPARE(said.error[u"code"].toString(), u"BACKUP_NEWER"_s);
    }

    void namesThatAreNoTextAreReadByTheirBytesOrRefused()
    {
        const Said read = shell(u"printf 'Version 1.0, 2026-05-16\\nodd\\n' > $'\\xff\\xfe.txt'; set -e; \"$ctl\" hash $'\\xff\\xfe.txt' | cmp - <(sha256sum $'\\xff\\xfe.txt')\n"
                                "\"$ctl\" document inspect $'\\xff\\xfe.txt' > /dev/null\n"
                                "\"$ctl\" --json document attach SUB-0001 $'\\xff\\xfe.txt' --class other --version 1.0 --date 2026-05-16"_s);
        MUST(read, 0);
        for (const QString &each : {u"canon $'\\xff\\xfe.txt'"_s, u"rules check $'\\xff\\xfe.txt'"_s, u"ledger verify $'\\xff\\xfe.txt'"_s,
                                    u"ledger export --format ndjson -o $'\\xff.ndjson'"_s, u"backup -o $'\\xff.backup'"_s,
                                    u"init $'\\xff' --owner a.b --name A"_s, u"study add --title $'\\xff'"_s}) {
            const Said said = shell(u"\"$ctl\" --json "_s + each);
            MUST(said, 2);
            QCOMPARE(said.error[u"code"].toString(), u"ARGUMENT_NOT_TEXT"_s);
        }
        MUST(shell(u"test \"$(ls | grep -c -a -v '^[ -~]*$')\" = 1"_s), 0); // nothing was written under another name
    }

    void cleanupTestCase()
    {
        MUST(shell(u"rm -f $'\\xff\\xfe.txt'"_s), 0); // QTemporaryDir cannot name it
    }

    /// Whatever a name or a title holds: no bytes that steer a terminal reach it.
    void nothingFromOutsideSteersTheTerminal()
    {
        const QString odd = u"a\x1b[2J\u202Egpj\u2066\nb\tc.txt"_s;
        m_at.write(odd, "Version 1.0, 2026-05-16\nsteers\n");
        m_at.write(QString(250, u'n') + u".txt"_s, "Version 1.0, 2026-05-16\nlong\n");
        for (const QString &name : {odd, QString(250, u'n') + u".txt"_s})
            MUST(m_at.asks(attaching(m_at.path(name), {u"--date"_s, u"2026-05-16"_s})), 0);
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"T\u202E \u009b2J x"_s}), 0);
        for (const QStringList &words : {QStringList{u"document"_s, u"inspect"_s, m_at.path(odd)}, QStringList{u"submission"_s, u"show"_s, u"SUB"_s},
                                         QStringList{u"study"_s, u"list"_s}, QStringList{u"ledger"_s, u"verify"_s, m_at.path(odd)},
                                         QStringList{u"canon"_s, m_at.path(odd + u"x"_s)}, QStringList{u"rules"_s, u"check"_s, m_at.path(odd)},
                                         QStringList{u"submission"_s, u"show"_s, odd}, QStringList{odd}}) {
            const Said said = m_at.types(words);
            const QString text = QString::fromUtf8(said.out + said.errors);
            static const QRegularExpression steers(u"[\\x{0}-\\x{9}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
            QVERIFY2(!text.contains(steers), qPrintable(words.join(u' ') + text));
        }
    }

    /// "--as $WHO" with nothing in it is a slip of a script, not the wish to act as the owner.
    void nobodyActsUnderAnEmptyName()
    {
        const Said said = m_at.asks({u"--as"_s, QString(), u"submission"_s, u"comment"_s, u"SUB-0001"_s, u"--text"_s, u"x"_s});
        QCOMPARE(said.status, 2);
        QCOMPARE(said.error[u"code"].toString(), u"OPTION_NEEDS_VALUE"_s);
    }

    /// A pipe that nobody writes to, or a device: refused at once.
    void secretsComeFromRegularFilesOnly()
    {
        const QString pipe = m_at.path(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : {pipe, u"/dev/zero"_s}) {
            for (const QString &variable : {u"CHANCERY_PASSPHRASE_FILE"_s, u"CHANCERY_PASSWORD_FILE"_s}) {
                QProcessEnvironment environment = m_at.environment();
                environment.insert(variable, path);
                QProcess process;
                process.setProcessEnvironment(environment);
                process.start(Terminal::program(), {u"study"_s, u"add"_s, u"--title"_s, u"T"_s});
                QVERIFY2(process.waitForFinished(60000), qPrintable(variable + u' ' + path));
                QVERIFY2(process.exitCode() == 3 || process.exitCode() == 4, process.readAllStandardError().constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCliOutside)
#include "tst_cli_outside.moc"
