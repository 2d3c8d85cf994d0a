// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reading_thread.h"
#include "core/engine/remembered_head.h"
#include "tests/support/workspace_builder.h"

#include <QtTest>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace chancery;

/// A workspace that is only read, as the window opens a copy: verified like any other, and held to what this machine remembers.
class TestReadingThread : public QObject
{
    Q_OBJECT

    static ledger::VerifyReport verified(const QString &folder, std::optional<ledger::Checkpoint> mark)
    {
        engine::ReadingThread reading(folder, 1, std::move(mark));
        std::mutex mutex;
        std::condition_variable told;
        int woken = 0;
        reading.onWake([&] {
            const std::lock_guard guard(mutex);
            ++woken;
            told.notify_one();
        });
        reading.ask(engine::VerifyLedger{}, {});
        for (int seen = 0;;) {
            {
                std::unique_lock lock(mutex);
                told.wait(lock, [&] { return woken > seen; });
                seen = woken;
            }
            for (const engine::Event &event : reading.take()) {
                if (const auto *end = std::get_if<engine::Finished>(&event))
                    return std::get<engine::LedgerVerified>(end->result->answer).report;
            }
        }
    }

    static bool covers(const ledger::VerifyReport &report, const QString &word)
    {
        return std::ranges::any_of(report.coverage, [&](const QString &each) { return each.section(u' ', 0, 0) == word; });
    }

private Q_SLOTS:
    void whatThisMachineRemembersIsAsked()
    {
        test::WorkspaceBuilder work;
        work.submission(u"EU-NL"_s);
        work.close();
        const auto reader = store::Reader::open(work.folder());
        const auto known = engine::rememberedHead(work.secrets(), **reader);
        QVERIFY(known && known->older == 0);
        const ledger::VerifyReport good = verified(work.folder(), known->head);
        QVERIFY(good.valid && covers(good, u"HEAD_MARK"_s));
        QVERIFY(covers(verified(work.folder(), {}), u"NO_HEAD_MARK"_s));
        ledger::Checkpoint newer = known->head;
        newer.size += 5;
        QVERIFY(!verified(work.folder(), newer).valid);
    }
};

QTEST_GUILESS_MAIN(TestReadingThread)
#include "tst_reading_thread.moc"
