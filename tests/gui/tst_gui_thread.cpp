// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine_thread.h"
#include "tests/support/workspace_builder.h"
#include "ui/widgets/desk.h"

#include <QtTest>

#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

/// What the kernel says this very thread has read and written, by whatever call (proc(5), /proc/PID/task/TID/io).
struct ThreadIo { qint64 read = 0, written = 0; };

ThreadIo ofThisThread()
{
    QFile file(QStringLiteral("/proc/self/task/%1/io").arg(::syscall(SYS_gettid)));
    ThreadIo io;
    if (!file.open(QIODevice::ReadOnly))
        return {-1, -1};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("rchar: "))
            io.read = line.mid(7).toLongLong();
        if (line.startsWith("wchar: "))
            io.written = line.mid(7).toLongLong();
    }
    return io;
}

/// How many sockets this process holds.
int sockets()
{
    int found = 0;
    for (const QFileInfo &each : QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot))
        found += each.symLinkTarget().contains(u"socket:"_s) ? 1 : 0;
    return found;
}

constexpr int Megabyte = 1 << 20;

} // namespace

class TestGuiThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNothingReadsNoDocumentAndOpensNoSocketWhileOneIsAttached();
};

void TestGuiThread::writesNothingReadsNoDocumentAndOpensNoSocketWhileOneIsAttached()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const QString path = work.file(u"large.txt"_s, QByteArray(64 * Megabyte, 'x'));
    auto reader = store::Reader::open(work.folder());
    QVERIFY(reader.ok());
    base::SystemClock clock;
    auto client = std::make_unique<engine::EngineThread>(work.takeEngine());
    ui::Desk desk(work.folder(), std::move(*reader), std::move(client), clock);
    bool signedIn = false;
    desk.ask(engine::SignIn{u"m.visser"_s, u"correct horse"_s}, this, [&](const base::Result<engine::Outcome> &result) { signedIn = result.ok(); });
    QTRY_VERIFY_WITH_TIMEOUT(signedIn, 20000);

    const ThreadIo before = ofThisThread();
    if (before.read < 0)
        QSKIP("the kernel keeps no account of threads here");
    const int socketsBefore = sockets();
    bool done = false;
    desk.ask(engine::AttachDocuments{domain::SubmissionId(id), {{.path = path, .documentClass = u"other"_s, .version = u"1"_s}}}, this,
             [&](const base::Result<engine::Outcome> &result) { done = result.ok(); });
    QTRY_VERIFY_WITH_TIMEOUT(done, 60000);
    QTRY_COMPARE(desk.reader().submission(domain::SubmissionId(id))->documents.size(), size_t(1));
    const ThreadIo after = ofThisThread();

    // Wake-ups are eight bytes each; a database page would be 4,096, the document 64 MiB.
    QVERIFY2(after.written - before.written < 4096, qPrintable(QString::number(after.written - before.written)));
    QVERIFY2(after.read - before.read < 2 * Megabyte, qPrintable(QString::number(after.read - before.read)));
    QCOMPARE(sockets(), socketsBefore);
}

QTEST_MAIN(TestGuiThread)
#include "tst_gui_thread.moc"
