// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "tests/stories/chanceryctl.h"
#include "tests/support/workspace_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

/// Two programs at once on one workspace: of two writers one waits outside and is told so, in words; readers read a whole state
/// while the other writes. The other program here is the command line again, or an engine as the window holds one.
class TestCliTogether : public QObject
{
    Q_OBJECT

    Terminal m_at;

    std::unique_ptr<QProcess> begun(const QStringList &words) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_at.environment());
        process->start(Terminal::program(), QStringList{u"--json"_s} + words);
        return process;
    }

    std::int64_t entries() const { return m_at.asks({u"ledger"_s, u"verify"_s}).json[u"entries"].toInt(-1); }

    QStringList commenting(int number) const { return {u"submission"_s, u"comment"_s, u"SUB-0001"_s, u"--text"_s, u"comment %1"_s.arg(number)}; }

    qsizetype comments() const { return m_at.asks({u"ledger"_s, u"list"_s, u"--action"_s, u"COMMENT_ADDED"_s}).out.count('\n'); }

private Q_SLOTS:
    void initTestCase()
    {
        MUST(m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s}), 0);
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep"_s}), 0);
        MUST(m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"BR"_s}), 0);
        MUST(m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0001"_s}), 0);
    }

    /// Six at once: each is done and there, or refused with the holder's name and not there.
    void ofManyWritersEachIsDoneOrToldToWait()
    {
        const qsizetype before = comments();
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int i = 0; i < 6; ++i)
            writers.push_back(begun(commenting(i)));
        int done = 0;
        for (const auto &each : writers) {
            QVERIFY(each->waitForFinished(60'000));
            const QByteArray errors = each->readAllStandardError();
            QVERIFY2(each->exitStatus() == QProcess::NormalExit && (each->exitCode() == 0 || each->exitCode() == 4), errors.constData());
            if (each->exitCode() == 4)
                QCOMPARE(parsed(errors)[u"error"][u"code"].toString(), u"WORKSPACE_LOCKED"_s);
            done += each->exitCode() == 0;
        }
        QVERIFY(done >= 1);
        QCOMPARE(comments(), before + done);
        MUST(m_at.asks({u"ledger"_s, u"verify"_s}), 0);
    }

    void readersReadAWholeStateWhileAnotherWrites()
    {
        for (int i = 0; i < 4; ++i) {
            const std::int64_t before = entries();
            const auto writer = begun(commenting(10 + i));
            std::vector<std::unique_ptr<QProcess>> readers;
            for (const QStringList &words : {QStringList{u"ledger"_s, u"verify"_s}, QStringList{u"submission"_s, u"list"_s},
                                             QStringList{u"submission"_s, u"show"_s, u"SUB-0001"_s}, QStringList{u"document"_s, u"verify"_s},
                                             QStringList{u"ledger"_s, u"export"_s, u"--format"_s, u"ndjson"_s, u"-o"_s, m_at.path(u"l.ndjson"_s)}})
                readers.push_back(begun(words));
            for (const auto &each : readers) {
                QVERIFY(each->waitForFinished(60'000));
                const QByteArray said = each->readAllStandardOutput() + each->readAllStandardError();
                QVERIFY2(each->exitCode() == 0, said.constData());
                // A row and its entries are of one state: no warning that they differ.
                QVERIFY2(!said.contains("RECORD_DIFFERS"), said.constData());
            }
            QVERIFY(writer->waitForFinished(60'000));
            QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError().constData());
            MUST(m_at.asks({u"ledger"_s, u"verify"_s, m_at.path(u"l.ndjson"_s)}), 0);
            QVERIFY(entries() > before);
        }
    }

    /// As the window does: one engine stays open. The command line reads, and says whose the workspace is when it is to write.
    void whileAnEngineHoldsItTheCommandLineReads()
    {
        chancery::test::WorkspaceBuilder window;
        const QString id = window.submission(u"BR"_s);
        const QStringList in{u"--workspace"_s, window.folder()};
        const Said listed = m_at.asks(in + QStringList{u"submission"_s, u"list"_s});
        MUST(listed, 0);
        QCOMPARE(listed.json[u"rows"].array().at(0)[u"id"].toString(), id);
        QVERIFY(listed.json[u"warnings"].isNull());
        MUST(m_at.asks(in + QStringList{u"ledger"_s, u"verify"_s}), 0);
        window.attach(id, u"protocol"_s); // the engine writes on
        MUST(m_at.asks(in + QStringList{u"submission"_s, u"show"_s, id}), 0);
        MUST(m_at.asks(in + QStringList{u"ledger"_s, u"verify"_s}), 0);
        const Said refused = m_at.asks(in + QStringList{u"study"_s, u"add"_s, u"--title"_s, u"T"_s});
        MUST(refused, 4);
        QCOMPARE(refused.error[u"code"].toString(), u"WORKSPACE_LOCKED"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliTogether)
#include "tst_cli_together.moc"
