// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/chanceryctl.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

/// kill -9 while attaching, locking and advancing: what was shown as done is there, what was not is cleanly absent, the
/// ledger verifies and every stored document hashes to its name. The suite takes a few moments of each act; the campaign
/// (tests/stories/kill-campaign) takes as many as CHANCERY_KILL_MOMENTS says.
class TestCliKill : public QObject
{
    Q_OBJECT

    Terminal m_at;
    int m_moments = 3;

    /// Runs the call and kills it after so many milliseconds; what it had said until then.
    Said killedAfter(qint64 ms, const QStringList &words) const
    {
        QProcess process;
        process.setProcessEnvironment(m_at.environment());
        process.start(Terminal::program(), QStringList{u"--json"_s} + words);
        if (!process.waitForFinished(int(std::max<qint64>(ms, 1))))
            process.kill();
        process.waitForFinished();
        Said said{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -9, process.readAllStandardOutput(), {}, {}, {}};
        said.json = parsed(said.out);
        return said;
    }

    /// How long the whole call takes here and now: the moments of killing are spread over its second half, where it writes.
    qint64 lengthOf(const QStringList &words) const
    {
        QElapsedTimer timer;
        timer.start();
        MUST_BE(m_at.asks(words).status == 0);
        return timer.elapsed();
    }

    static void MUST_BE(bool held)
    {
        if (!held)
            qFatal("the call that is to be killed does not work by itself");
    }

    qint64 moment(int i, qint64 length) const { return length * (55 + 50 * i / std::max(m_moments - 1, 1)) / 100; }

    chancery::base::Json shown() const { return m_at.asks({u"submission"_s, u"show"_s, u"SUB-0001"_s}).json; }

    size_t documentCount() const { return shown()[u"documents"].array().size(); }

    /// The record after a kill: whole, and every document of it.
    void everythingHolds() const
    {
        MUST(m_at.asks({u"clocks"_s, u"run"_s}), 0); // opens to write, and so sweeps what the kill left half written
        MUST(m_at.asks({u"ledger"_s, u"verify"_s}), 0);
        MUST(m_at.asks({u"document"_s, u"verify"_s}), 0);
        const QStringList left = QDir(m_at.workspace() + u"/vault/incoming"_s).entryList(QDir::Files);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }

    Said attach(const QString &file, const QString &documentClass) const
    {
        return m_at.asks({u"document"_s, u"attach"_s, u"SUB-0001"_s, file, u"--class"_s, documentClass, u"--version"_s, u"1.0"_s, u"--date"_s, u"2026-05-16"_s,
                          u"--language"_s, u"pt"_s});
    }

    QString bigFile(int number) const
    {
        return m_at.write(u"big %1.txt"_s.arg(number), QByteArray("Version 1.0, 2026-05-16\n").repeated(500'000) + QByteArray::number(number));
    }

    QStringList moving(const QString &state) const { return {u"submission"_s, u"advance"_s, u"SUB-0001"_s, state, u"--reason"_s, u"as told"_s}; }

private Q_SLOTS:
    void initTestCase()
    {
        m_moments = std::max(qEnvironmentVariableIntValue("CHANCERY_KILL_MOMENTS"), m_moments);
        MUST(m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s}), 0);
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep"_s}), 0);
        MUST(m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"BR"_s, u"--investigator"_s, u"A. Souza"_s}), 0);
        MUST(m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0001"_s}), 0);
        for (const QString &each : {u"protocol"_s, u"icf"_s, u"delegation-log"_s})
            MUST(attach(m_at.write(each + u".txt"_s, "Versão 1.0, 2026-05-16\n" + each.toUtf8()), each), 0);
    }

    void killedWhileAttaching()
    {
        const QStringList words{u"document"_s, u"attach"_s, u"SUB-0001"_s, bigFile(0), u"--class"_s, u"other"_s, u"--version"_s, u"1.0"_s, u"--date"_s, u"2026-05-16"_s};
        const qint64 length = lengthOf(words);
        for (int i = 0; i < m_moments; ++i) {
            const size_t before = documentCount();
            QStringList next = words;
            next[3] = bigFile(i + 1);
            const Said said = killedAfter(moment(i, length), next);
            const size_t after = documentCount();
            QVERIFY(after == before || after == before + 1);
            QVERIFY2(said.json.isNull() || after == before + 1, "shown as attached, and not there");
            everythingHolds();
        }
    }

    void killedWhileAdvancing()
    {
        const qint64 length = lengthOf(moving(u"PRE_VALIDATION"_s));
        for (int i = 0; i < m_moments; ++i) {
            const QString before = shown()[u"state"].toString();
            const QString wanted = before == u"DRAFT" ? u"PRE_VALIDATION"_s : u"DRAFT"_s;
            const Said said = killedAfter(moment(i, length), moving(wanted));
            const QString after = shown()[u"state"].toString();
            QVERIFY(after == before || after == wanted);
            QVERIFY2(said.json.isNull() || after == wanted, "shown as moved, and not moved");
            everythingHolds();
        }
        if (shown()[u"state"].toString() == u"DRAFT")
            MUST(m_at.asks(moving(u"PRE_VALIDATION"_s)), 0);
    }

    void killedWhileLocking()
    {
        const Said checked = m_at.asks({u"submission"_s, u"validate"_s, u"SUB-0001"_s});
        for (const auto &finding : checked.json[u"findings"].array()) {
            if (finding[u"category"].toString() == u"BLOCKING_COMPLIANCE_VIOLATION")
                MUST(m_at.asks({u"finding"_s, u"resolve"_s, u"SUB-0001"_s, finding[u"id"].toString(), u"--reason"_s, u"seen on paper"_s}), 0);
        }
        const QStringList words{u"submission"_s, u"lock"_s, u"SUB-0001"_s};
        const qint64 length = lengthOf(words);
        for (int i = 0; i < m_moments; ++i) {
            MUST(m_at.asks(moving(u"DRAFT"_s)), 0);
            MUST(m_at.asks(moving(u"PRE_VALIDATION"_s)), 0);
            QVERIFY(shown()[u"lock"].isNull());
            const Said said = killedAfter(moment(i, length), words);
            const bool locked = !shown()[u"lock"].isNull();
            QVERIFY2(said.json.isNull() || locked, "shown as locked, and not locked");
            everythingHolds();
        }
    }
};

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_cli_kill.moc"
