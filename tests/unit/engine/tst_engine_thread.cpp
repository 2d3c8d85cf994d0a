// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine_thread.h"
#include "tests/support/workspace_builder.h"

#include <QtTest>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

/// Waits for events as a window would, without one.
class Listener
{
public:
    explicit Listener(engine::Client &client) : m_client(client)
    {
        client.onWake([this] {
            const std::lock_guard guard(m_mutex);
            m_woken = true;
            m_arrived.notify_one();
        });
    }
    ~Listener() { m_client.onWake({}); }

    /// All events up to the end of a command; the last is its Finished.
    std::vector<engine::Event> until(engine::Ticket ticket)
    {
        std::vector<engine::Event> all;
        for (;;) {
            for (engine::Event &event : m_client.take()) {
                const auto *end = std::get_if<engine::Finished>(&event);
                const bool mine = end && end->ticket == ticket;
                all.push_back(std::move(event));
                if (mine)
                    return all;
            }
            std::unique_lock lock(m_mutex);
            m_arrived.wait(lock, [this] { return m_woken; });
            m_woken = false;
        }
    }

private:
    engine::Client &m_client;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    bool m_woken = false;
};

const base::Result<engine::Outcome> &resultOf(const std::vector<engine::Event> &events)
{
    return std::get<engine::Finished>(events.back()).result;
}

} // namespace

class TestEngineThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void performsInTheOrderAsked();
    void saysWhatChangedBeforeItSaysDone();
    void stopsWhatIsCancelledAndKeepsNothingOfIt();
    void closesTheLedgerWhenItEnds();
    void writesNothingMoreOnceItWasFrozen();
};

void TestEngineThread::performsInTheOrderAsked()
{
    test::WorkspaceBuilder work;
    engine::EngineThread thread(work.takeEngine());
    Listener listener(thread);
    thread.ask(engine::CreateStudy{{.title = u"One"_s}}, work.token());
    const engine::Ticket second = thread.ask(engine::CreateStudy{{.title = u"Two"_s}}, work.token());
    const auto events = listener.until(second);
    QCOMPARE(std::get<engine::Created>(resultOf(events)->answer).id, u"STUDY-0002"_s);
}

void TestEngineThread::saysWhatChangedBeforeItSaysDone()
{
    test::WorkspaceBuilder work;
    engine::EngineThread thread(work.takeEngine());
    Listener listener(thread);
    const auto events = listener.until(thread.ask(engine::CreateStudy{{.title = u"One"_s}}, work.token()));
    QVERIFY(events.size() >= 2);
    const auto *changed = std::get_if<engine::Changed>(&events.at(events.size() - 2));
    QVERIFY(changed);
    QCOMPARE(changed->seq, resultOf(events)->receipt.seq);
}

void TestEngineThread::stopsWhatIsCancelledAndKeepsNothingOfIt()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const QString path = work.file(u"big.txt"_s, QByteArray(32 << 20, 'x'));
    engine::EngineThread thread(work.takeEngine());
    Listener listener(thread);
    const engine::Ticket ticket = thread.ask(engine::AttachDocuments{domain::SubmissionId(id), {{.path = path, .documentClass = u"other"_s, .version = u"1"_s}}}, work.token());
    thread.cancel(ticket);
    const auto events = listener.until(ticket);
    QVERIFY(!resultOf(events).ok());
    QCOMPARE(resultOf(events).error().kind, base::ErrorKind::Cancelled);
    QVERIFY(work.read(id).documents.empty());
}

void TestEngineThread::closesTheLedgerWhenItEnds()
{
    test::WorkspaceBuilder work;
    {
        engine::EngineThread thread(work.takeEngine());
        Listener listener(thread);
        listener.until(thread.ask(engine::CreateStudy{{.title = u"One"_s}}, work.token()));
    }
    const auto reader = store::Reader::open(work.folder());
    QVERIFY(reader.ok());
    const auto last = (*reader)->entry((*reader)->entryCount() - 1);
    QVERIFY(last.has_value());
    QCOMPARE(last->action, u"LEDGER_CLOSED"_s);
}

void TestEngineThread::writesNothingMoreOnceItWasFrozen()
{
    test::WorkspaceBuilder work;
    std::int64_t entries = 0;
    {
        engine::EngineThread thread(work.takeEngine());
        Listener listener(thread);
        (void)listener.until(thread.ask(engine::CreateStudy{{.title = u"One"_s}}, work.token()));
        entries = (*store::Reader::open(work.folder()))->entryCount();
        thread.freeze();
        const auto events = listener.until(thread.ask(engine::CreateStudy{{.title = u"Two"_s}}, work.token()));
        QCOMPARE(resultOf(events).error().code, u"RECORD_FROZEN"_s);
        QCOMPARE(resultOf(listener.until(thread.ask(engine::SignIn{u"m.visser"_s, u"correct horse"_s}, {}))).error().code, u"RECORD_FROZEN"_s);
    }
    QCOMPARE((*store::Reader::open(work.folder()))->entryCount(), entries); // not even that it was closed
}

QTEST_GUILESS_MAIN(TestEngineThread)
#include "tst_engine_thread.moc"
