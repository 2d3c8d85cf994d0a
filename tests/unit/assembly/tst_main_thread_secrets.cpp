// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/main_thread_secrets.h"
#include "core/secrets/memory_store.h"

#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace chancery;

/// The keychain belongs to the first thread; whoever works on another is handed through, or need not wait.
class TestMainThreadSecrets : public QObject
{
    Q_OBJECT

    /// Whose calls must all come on this thread; what it holds outlives the store under test.
    class Watched final : public secrets::SecretStore
    {
    public:
        explicit Watched(secrets::MemoryStore &held) : m_held(held) {}
        QString heldIn() const override { return m_held.heldIn(); }
        base::Result<QByteArray> read(const QString &name) override { return here(), m_held.read(name); }
        base::Status write(const QString &name, const QByteArray &secret) override { return here(), m_held.write(name, secret); }
        base::Status remove(const QString &name) override { return here(), m_held.remove(name); }

    private:
        static void here() { QCOMPARE(QThread::currentThread(), qApp->thread()); }
        secrets::MemoryStore &m_held;
    };

    secrets::MemoryStore m_kept;

private Q_SLOTS:
    void handsOnWhatAnotherThreadAsks()
    {
        assembly::MainThreadSecrets store(std::make_unique<Watched>(m_kept));
        std::atomic<bool> done = false;
        std::jthread other([&] {
            done = store.write(u"key"_s, "seed").ok() && *store.read(u"key"_s) == "seed";
            QMetaObject::invokeMethod(qApp, [] {}, Qt::QueuedConnection);
        });
        QTRY_VERIFY(done);
    }

    void whatMayWaitMakesNobodyWait()
    {
        assembly::MainThreadSecrets store(std::make_unique<Watched>(m_kept));
        // This thread does not run its loop meanwhile: a call that waited for it would never return.
        std::thread([&] {
            store.writeSoon(u"mark"_s, "one");
            store.writeSoon(u"mark"_s, "two");
        }).join();
        QVERIFY(!m_kept.read(u"mark"_s).ok());
        QCoreApplication::processEvents();
        QCOMPARE(*m_kept.read(u"mark"_s), QByteArray("two"));
    }

    void whatStillWaitsIsWrittenAtTheEnd()
    {
        {
            assembly::MainThreadSecrets store(std::make_unique<Watched>(m_kept));
            std::thread([&] { store.writeSoon(u"last"_s, "head"); }).join();
        }
        QCOMPARE(*m_kept.read(u"last"_s), QByteArray("head"));
        QCoreApplication::processEvents(); // and nothing is called on what has gone
    }
};

QTEST_GUILESS_MAIN(TestMainThreadSecrets)
#include "tst_main_thread_secrets.moc"
