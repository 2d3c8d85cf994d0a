// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/chanceryctl.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery::stories;

/// SIGTERM ends every long command at its next safe point; kill -9 ends backup and restore at any. What was to be made is whole or
/// absent, what stood there before still stands, and the record holds. Few moments here; as many as CHANCERY_KILL_MOMENTS says
/// in a campaign (tests/stories/kill-campaign).
class TestCliStop : public QObject
{
    Q_OBJECT

    Terminal m_at;
    int m_moments = 3;

    enum class By { Term, Kill };

    struct Ended { int status = -1; QByteArray out, errors; };

    Ended endedAfter(qint64 ms, By by, const QStringList &words) const
    {
        QProcess process;
        process.setProcessEnvironment(m_at.environment());
        process.start(Terminal::program(), QStringList{u"--json"_s} + words);
        if (!process.waitForStarted())
            qFatal("it does not start");
        if (!process.waitForFinished(int(std::max<qint64>(ms, 1))))
            by == By::Term ? process.terminate() : process.kill();
        if (!process.waitForFinished(30'000) && process.state() != QProcess::NotRunning)
            qFatal("it does not end");
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -9, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    qint64 lengthOf(const QStringList &words) const
    {
        QElapsedTimer timer;
        timer.start();
        const Said said = m_at.asks(words);
        if (said.status != 0)
            qFatal("the call that is to be ended does not work by itself: %s", said.errors.constData());
        return timer.elapsed();
    }

    qint64 moment(int i, qint64 length) const { return length * (10 + 85 * i / std::max(m_moments - 1, 1)) / 100; }

    /// Whatever lies beside `name` and was made for it: half-made files and folders.
    QStringList besides(const QString &name) const
    {
        QStringList found = QDir(m_at.path({})).entryList({name + u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        found.removeAll(name + u".checkpoint"_s);
        return found;
    }

    /// Ended by SIGTERM: said so, and nothing is there; or it was done already, and it is whole.
    void stoppedCleanly(const Ended &ended, const QString &made) const
    {
        // -9: the signal came before the program had begun, which then has done nothing.
        QVERIFY2(ended.status == 0 || ended.status == 4 || ended.status == -9, (QByteArray::number(ended.status) + ended.errors).constData());
        if (ended.status == 4)
            QVERIFY2(ended.errors.contains("CANCELLED") || ended.errors.contains("STOPPED"), ended.errors.constData());
        QCOMPARE(QFile::exists(m_at.path(made)), ended.status == 0);
        QVERIFY2(besides(made).isEmpty(), qPrintable(besides(made).join(u' ')));
    }

    void clear(const QString &name) const
    {
        QDir(m_at.path(name)).removeRecursively();
        for (const QString &each : QStringList{name, name + u".checkpoint"_s} + besides(name)) {
            QDir(m_at.path(each)).removeRecursively();
            QFile::remove(m_at.path(each));
        }
    }

    void recordHolds() const
    {
        MUST(m_at.asks({u"clocks"_s, u"run"_s}), 0);
        MUST(m_at.asks({u"ledger"_s, u"verify"_s}), 0);
        MUST(m_at.asks({u"document"_s, u"verify"_s}), 0);
    }

    QString bigFile(const QString &name) const { return m_at.write(name, QByteArray("Version 1.0, 2026-05-16\n").repeated(400'000) + name.toUtf8()); }

    QStringList attaching(const QString &file) const
    {
        return {u"document"_s, u"attach"_s, u"SUB-0001"_s, file, u"--class"_s, u"other"_s, u"--version"_s, u"1.0"_s, u"--date"_s, u"2026-05-16"_s};
    }

    QStringList making(const QString &name) const { return {u"init"_s, m_at.path(name), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"M. Visser"_s}; }

private Q_SLOTS:
    void initTestCase()
    {
        m_moments = std::max(qEnvironmentVariableIntValue("CHANCERY_KILL_MOMENTS"), m_moments);
        MUST(m_at.asks(making(u"Trials.chancery"_s)), 0);
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep"_s}), 0);
        MUST(m_at.asks({u"site"_s, u"add"_s, u"--study"_s, u"STUDY-0001"_s, u"--jurisdiction"_s, u"BR"_s}), 0);
        MUST(m_at.asks({u"submission"_s, u"new"_s, u"--site"_s, u"SITE-0001"_s}), 0);
    }

    void aNewWorkspaceIsWholeOrAbsent()
    {
        const qint64 length = lengthOf(making(u"first.chancery"_s));
        for (int i = 0; i < m_moments; ++i) {
            for (const By by : {By::Term, By::Kill}) {
                const Ended ended = endedAfter(moment(i, length), by, making(u"next.chancery"_s));
                if (by == By::Term)
                    stoppedCleanly(ended, u"next.chancery"_s);
                if (QFile::exists(m_at.path(u"next.chancery"_s)))
                    MUST(m_at.asks({u"ledger"_s, u"verify"_s, m_at.path(u"next.chancery"_s)}), 0);
                clear(u"next.chancery"_s);
            }
        }
    }

    void theSampleIsWholeOrAbsent()
    {
        for (const qint64 ms : {300, 2500}) {
            stoppedCleanly(endedAfter(ms, By::Term, {u"demo"_s, m_at.path(u"Sample.chancery"_s)}), u"Sample.chancery"_s);
            clear(u"Sample.chancery"_s);
        }
        QVERIFY(endedAfter(1500, By::Kill, {u"demo"_s, m_at.path(u"Sample.chancery"_s)}).status == -9);
        QVERIFY(!QFile::exists(m_at.path(u"Sample.chancery"_s)));
        clear(u"Sample.chancery"_s);
    }

    void aBigDocumentIsAttachedOrNot()
    {
        const qint64 length = lengthOf(attaching(bigFile(u"big.txt"_s)));
        for (int i = 0; i < m_moments; ++i) {
            const auto before = m_at.asks({u"submission"_s, u"show"_s, u"SUB-0001"_s}).json[u"documents"].array().size();
            const Ended ended = endedAfter(moment(i, length), By::Term, attaching(bigFile(u"big %1.txt"_s.arg(i))));
            QVERIFY2(ended.status == 0 || ended.status == 4 || ended.status == -9, ended.errors.constData());
            const auto after = m_at.asks({u"submission"_s, u"show"_s, u"SUB-0001"_s}).json[u"documents"].array().size();
            QCOMPARE(after, before + (ended.status == 0 ? 1 : 0));
            QVERIFY(QDir(m_at.workspace() + u"/vault/incoming"_s).isEmpty());
        }
        recordHolds();
    }

    void anExportIsWholeOrAbsent()
    {
        for (const QString &form : {u"ndjson"_s, u"jsonld"_s}) {
            const QString name = u"l."_s + form;
            const QStringList words{u"ledger"_s, u"export"_s, u"--format"_s, form, u"-o"_s, m_at.path(name)};
            const qint64 length = lengthOf(words);
            clear(name);
            for (int i = 0; i < m_moments; ++i) {
                stoppedCleanly(endedAfter(moment(i, length), By::Term, words), name);
                clear(name);
            }
        }
    }

    /// A backup that stood there stays until a better one is whole.
    void theOlderBackupStaysUntilTheNewOneIsWhole()
    {
        const QStringList words{u"backup"_s, u"-o"_s, m_at.path(u"w.backup"_s)};
        const qint64 length = lengthOf(words);
        for (int i = 0; i < m_moments; ++i) {
            for (const By by : {By::Term, By::Kill}) {
                const Ended ended = endedAfter(moment(i, length), by, words);
                if (by == By::Term) {
                    QVERIFY2(ended.status == 0 || ended.status == 4 || ended.status == -9, ended.errors.constData());
                    QVERIFY2(besides(u"w.backup"_s).isEmpty(), qPrintable(besides(u"w.backup"_s).join(u' ')));
                }
                MUST(m_at.asks({u"restore"_s, m_at.path(u"w.backup"_s), m_at.path(u"again.chancery"_s)}), 0);
                clear(u"again.chancery"_s);
                for (const QString &left : besides(u"w.backup"_s)) // kill -9 leaves its scratch folder beside it, by that name
                    QVERIFY2(left.contains(u".scratch-"_s), qPrintable(left));
            }
        }
        recordHolds();
    }

    void aRestoredWorkspaceIsWholeOrAbsent()
    {
        const QStringList words{u"restore"_s, m_at.path(u"w.backup"_s), m_at.path(u"again.chancery"_s)};
        const qint64 length = lengthOf(words);
        clear(u"again.chancery"_s);
        for (int i = 0; i < m_moments; ++i) {
            for (const By by : {By::Term, By::Kill}) {
                const Ended ended = endedAfter(moment(i, length), by, words);
                const bool isThere = QFile::exists(m_at.path(u"again.chancery"_s));
                QVERIFY2(ended.status != 0 || isThere, "said to be restored, and not there");
                if (isThere) {
                    // Killed between its being whole and the note that it is an older copy by a person's own act: said, nothing else.
                    const Said verified = m_at.asks({u"ledger"_s, u"verify"_s, m_at.path(u"again.chancery"_s)});
                    QVERIFY2(verified.status == 0 || verified.json[u"first_broken"][u"code"].toString() == u"V8", verified.out.constData());
                }
                if (by == By::Term)
                    QVERIFY2(besides(u"again.chancery"_s).isEmpty(), qPrintable(besides(u"again.chancery"_s).join(u' ')));
                clear(u"again.chancery"_s);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCliStop)
#include "tst_cli_stop.moc"
