// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the program is checked by one that shares no line with it: resources/verifier/verify_ledger.py, Python's own
// library and openssl. Each alteration is named by it as well.
#include "tests/stories/chanceryctl.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

class TestCliEvidence : public QObject
{
    Q_OBJECT

    Terminal m_at;
    QString m_vkey;
    QString m_submission;

    struct Spoken { int status = -1; QString text; };

    Spoken verifier(const QStringList &arguments) const
    {
        QProcess python;
        python.start(u"python3"_s, QStringList{QStringLiteral(CHANCERY_SOURCE_DIR) + u"/resources/verifier/verify_ledger.py"_s} + arguments);
        if (!python.waitForFinished(60'000))
            return {};
        return {python.exitCode(), QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError())};
    }

    QByteArray exported() const
    {
        QFile file(m_at.path(u"ledger.ndjson"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Spoken afterAltering(const std::function<void(QList<QByteArray> &)> &alter) const
    {
        QList<QByteArray> lines = exported().split('\n');
        alter(lines);
        m_at.write(u"altered.ndjson"_s, lines.join('\n'));
        return verifier({m_at.path(u"altered.ndjson"_s), u"--checkpoint"_s, m_at.path(u"ledger.ndjson.checkpoint"_s), u"--key"_s, m_vkey});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Said made = m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s});
        MUST(made, 0);
        m_vkey = made.json[u"vkey"].toString();
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep – сон и соль"_s}), 0);
        MUST(m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"EU-NL"_s, u"--name"_s, u"Utrecht"_s}), 0);
        const Said first = m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0001"_s});
        MUST(first, 0);
        m_submission = first.json[u"id"].toString();
        MUST(m_at.asks({u"submission"_s, u"comment"_s, m_submission, u"--text"_s, u"of the first"_s}), 0);
        MUST(m_at.asks({u"ledger"_s, u"export"_s, u"--format"_s, u"ndjson"_s, u"-o"_s, m_at.path(u"ledger.ndjson"_s)}), 0);
    }

    void anotherProgramConfirmsTheExport()
    {
        const Spoken spoken = verifier({m_at.path(u"ledger.ndjson"_s), u"--key"_s, m_vkey});
        QVERIFY2(spoken.status == 0 && spoken.text.contains(u"signed to the end by the key you named"), qPrintable(spoken.text));
    }

    void anotherProgramNamesWhatWasAltered()
    {
        const Spoken altered = afterAltering([](QList<QByteArray> &lines) { lines[3].replace("Marijke", "Marlies"); });
        QVERIFY2(altered.status == 1 && altered.text.contains(u"entry 3 was altered: entry 4 does not follow entry 3"), qPrintable(altered.text));
        const Spoken removed = afterAltering([](QList<QByteArray> &lines) { lines.removeAt(2); });
        QVERIFY2(removed.status == 1 && removed.text.contains(u"entry 2 is missing"), qPrintable(removed.text));
        const Spoken cut = afterAltering([](QList<QByteArray> &lines) { lines.remove(lines.size() - 3, 2); });
        QVERIFY2(cut.status == 1 && cut.text.contains(u"are gone"), qPrintable(cut.text));
        const Spoken spaced = afterAltering([](QList<QByteArray> &lines) { lines[0].replace("{\"action\"", "{ \"action\""); });
        QVERIFY2(spaced.status == 1 && spaced.text.contains(u"canonical"), qPrintable(spaced.text));
    }

    void anotherProgramConfirmsTheProofOfOneEntryAndOfNoOther()
    {
        const QList<QByteArray> lines = exported().split('\n');
        for (const int seq : {0, 3, int(lines.size()) - 2}) {
            const Said proof = m_at.asks({u"ledger"_s, u"prove"_s, QString::number(seq)});
            MUST(proof, 0);
            m_at.write(u"entry.json"_s, lines[seq]);
            m_at.write(u"other.json"_s, lines[seq == 3 ? 4 : 3]);
            m_at.write(u"entry.tlog-proof"_s, proof.json[u"proof"].toString().toUtf8());
            const QStringList words{u"--proof"_s, m_at.path(u"entry.tlog-proof"_s), u"--key"_s, m_vkey};
            const Spoken right = verifier(words + QStringList{m_at.path(u"entry.json"_s)});
            QVERIFY2(right.status == 0 && right.text.contains(u"stands at %1 of"_s.arg(seq)), qPrintable(right.text));
            const Spoken wrong = verifier(words + QStringList{m_at.path(u"other.json"_s)});
            QVERIFY2(wrong.status == 1, qPrintable(wrong.text));
        }
        MUST(m_at.asks({u"ledger"_s, u"prove"_s, u"99999"_s}), 3);
        MUST(m_at.asks({u"ledger"_s, u"prove"_s, u"first"_s}), 2);
    }

    void oneSubmissionIsExportedVerifiedAndRecorded()
    {
        const QString path = m_at.path(u"one.jsonld"_s);
        const Said exported = m_at.asks({u"--as"_s, u"m.visser"_s, u"ledger"_s, u"export"_s, u"--format"_s, u"jsonld"_s, u"--submission"_s, m_submission, u"-o"_s, path});
        MUST(exported, 0);
        QVERIFY(exported.json[u"entries"].toInt() < exported.json[u"tree_size"].toInt());
        QVERIFY(exported.json.contains(u"entry"));
        // The submission's own entries are told apart from those that they rest on, and counted as every other list counts them.
        const Said own = m_at.asks({u"ledger"_s, u"list"_s, u"--submission"_s, m_submission, u"--limit"_s, u"1000"_s});
        QCOMPARE(exported.json[u"submission_entries"].toInt(), std::int64_t(own.out.count("\n")));
        QVERIFY(exported.json[u"submission_entries"].toInt() < exported.json[u"entries"].toInt());
        MUST(m_at.asks({u"ledger"_s, u"verify"_s, path}), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_at.write(u"edited.jsonld"_s, file.readAll().replace("of the first", "of the other"));
        MUST(m_at.asks({u"ledger"_s, u"verify"_s, m_at.path(u"edited.jsonld"_s)}), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliEvidence)
#include "tst_cli_evidence.moc"
