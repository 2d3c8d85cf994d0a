// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/inspector.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace chancery;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The parent's side: children that crash, hang, talk too much or too little. Stubs stand in for the inspector.
class TestInspectorChild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(write(u"letter.txt"_s, "Dear committee,\n"));
    }

    void keepsWhatACrashedChildHadFound()
    {
        const auto result = inspectWith("echo '{\"media_type\":\"text/plain\",\"title\":\"So far\"}'; kill -SEGV $$");
        QVERIFY(result.ok());
        QCOMPARE(result->title, u"So far"_s);
        QCOMPARE(result->warnings, QStringList{u"CRASHED"_s});
    }

    void sniffsByItselfWhereTheChildSaidNothing()
    {
        const auto result = inspectWith("kill -SEGV $$");
        QVERIFY(result.ok());
        QCOMPARE(result->mediaType, u"text/plain"_s);
        QCOMPARE(result->warnings, QStringList{u"CRASHED"_s});
    }

    void takesSilenceAndNonsenseForACrash()
    {
        for (const QByteArray &script : {QByteArray("exit 0"), QByteArray("echo nonsense"), QByteArray("printf '{\"title\":\"cut off'")}) {
            const auto result = inspectWith(script);
            QVERIFY(result.ok());
            QCOMPARE(result->warnings, QStringList{u"CRASHED"_s});
        }
    }

    void endsAChildThatHangs()
    {
        QElapsedTimer clock;
        clock.start();
        const auto result = inspectWith("echo '{\"pages\":7}'; while :; do :; done", 1s);
        QVERIFY(result.ok());
        QCOMPARE(result->warnings, QStringList{u"LIMIT_TIME"_s});
        QCOMPARE(result->pages.value_or(0), 7);
        QVERIFY(clock.elapsed() < 3000);
    }

    void endsAChildThatClosedItsStreamsAndLivesOn()
    {
        const auto result = inspectWith("echo '{\"pages\":7}'; exec 1>&- 2>&-; while :; do :; done", 1s);
        QVERIFY(result.ok());
        QCOMPARE(result->warnings, QStringList{u"LIMIT_TIME"_s});
    }

    void endsWhatAChildHasStarted()
    {
        const QString marker = m_folder->filePath(u"alive"_s);
        // The grandchild holds the output open; its process id goes to a file.
        const auto result = inspectWith("/bin/sleep 100 & echo $! > '" + QFile::encodeName(marker) + "'; exit 0", 1s);
        QVERIFY(result.ok());
        QFile file(marker);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString process = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed());
        QTRY_VERIFY(!QFile::exists(process) || isZombie(process));
    }

    void listensToABoundedAmountOnly()
    {
        const auto result = inspectWith("while :; do echo '{\"title\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}'; done", 8s);
        QVERIFY(result.ok());
        QVERIFY(result->warnings.contains(u"LIMIT_OUTPUT"_s) || result->warnings.contains(u"LIMIT_TIME"_s));
        QVERIFY(result->title.startsWith(u"aaa"));
    }

    void namesWantOfMemory()
    {
        const auto result = inspectWith("echo 'out of memory' >&2; kill -ABRT $$");
        QVERIFY(result.ok());
        QCOMPARE(result->warnings, QStringList{u"LIMIT_MEMORY"_s});
    }

    void setsTheLimitsOfTheChild()
    {
        const auto result = inspectWith("echo \"{\\\"title\\\":\\\"$(ulimit -c) $(ulimit -n) $(ulimit -f) $(ulimit -t)\\\"}\"");
        QVERIFY(result.ok());
        QCOMPARE(result->title, u"0 32 2048 9"_s);
    }

    void handsDownNoSecretsAndNoDescriptors()
    {
        qputenv("SECRET_OF_THE_PARENT", "told");
        const int inherited = ::fcntl(STDOUT_FILENO, F_DUPFD, 40);
        const auto result = inspectWith("d=; for f in /proc/self/fd/*; do d=\"$d ${f##*/}\"; done; "
                                        "echo \"{\\\"title\\\":\\\"$SECRET_OF_THE_PARENT$HOME$d\\\"}\"");
        ::close(inherited);
        QVERIFY(result.ok());
        QVERIFY2(!result->title.contains(u"told") && !result->title.contains(u"home"), qPrintable(result->title));
        QVERIFY2(!result->title.contains(QString::number(inherited)), qPrintable(result->title));
        QVERIFY2(result->title.startsWith(u" 0 1 "), qPrintable(result->title));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        const QString marker = m_folder->filePath(u"started"_s);
        std::jthread person([&] {
            while (!QFile::exists(marker))
                std::this_thread::yield();
            source.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        const auto result = inspectWith(": > '" + QFile::encodeName(marker) + "'; while :; do :; done", 8s, source.get_token());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, base::ErrorKind::Cancelled);
        QVERIFY(clock.elapsed() < 4000);
    }

    void doesNotStartWhenAskedToStopBefore()
    {
        std::stop_source source;
        source.request_stop();
        const auto result = inspectWith("while :; do :; done", 8s, source.get_token());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, base::ErrorKind::Cancelled);
    }

    void saysWhereTheProgramIsMissing()
    {
        const auto result = intake::inspectDocument(m_folder->filePath(u"letter.txt"_s), {.program = m_folder->filePath(u"none"_s)});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, u"INSPECTOR_MISSING"_s);
    }

    void takesTheProgramThatTheEnvironmentNames()
    {
        QVERIFY(writeProgram("echo '{\"title\":\"stub\"}'"));
        qputenv("CHANCERY_INSPECTOR", QFile::encodeName(m_folder->filePath(u"stub"_s)));
        const auto result = intake::inspectDocument(m_folder->filePath(u"letter.txt"_s));
        qunsetenv("CHANCERY_INSPECTOR");
        QVERIFY(result.ok());
        QCOMPARE(result->title, u"stub"_s);
    }

    void refusesWhatIsNoFileWithoutWaiting()
    {
        QVERIFY(writeProgram("exit 0"));
        const QByteArray pipe = QFile::encodeName(m_folder->filePath(u"pipe"_s));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        for (const QString &path : {m_folder->path(), QFile::decodeName(pipe), u"/dev/zero"_s, u"/dev/tty"_s}) {
            const auto result = intake::inspectDocument(path, {.program = m_folder->filePath(u"stub"_s)});
            QVERIFY(!result.ok());
            QCOMPARE(result.error().code, u"NOT_A_FILE"_s);
        }
        const auto absent = intake::inspectDocument(m_folder->filePath(u"absent"_s), {.program = m_folder->filePath(u"stub"_s)});
        QVERIFY(!absent.ok());
        QCOMPARE(absent.error().code, u"FILE_UNREADABLE"_s);
    }

    void servesSeveralThreadsAtATime()
    {
        QVERIFY(writeProgram("echo '{\"title\":\"stub\"}'"));
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int each = 0; each < 4; ++each) {
                threads.emplace_back([&] {
                    for (int round = 0; round < 5; ++round) {
                        const auto result = intake::inspectDocument(m_folder->filePath(u"letter.txt"_s), {.program = m_folder->filePath(u"stub"_s)});
                        good += result.ok() && result->title == u"stub" ? 1 : 0;
                    }
                });
            }
        }
        QCOMPARE(good.load(), 20);
    }

private:
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    bool writeProgram(const QByteArray &script) const
    {
        return write(u"stub"_s, "#!/bin/sh\n" + script + '\n')
            && QFile::setPermissions(m_folder->filePath(u"stub"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    base::Result<domain::DocumentFacts> inspectWith(const QByteArray &script, std::chrono::seconds time = 8s, std::stop_token stop = {}) const
    {
        if (!writeProgram(script))
            return base::error(base::ErrorKind::Internal, u"NO_STUB"_s);
        return intake::inspectDocument(m_folder->filePath(u"letter.txt"_s), {.wallTime = time, .program = m_folder->filePath(u"stub"_s)}, stop);
    }

    static bool isZombie(const QString &process)
    {
        QFile status(process + u"/status"_s);
        return !status.open(QIODevice::ReadOnly) || status.readAll().contains("State:\tZ");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestInspectorChild)
#include "tst_inspector_child.moc"
