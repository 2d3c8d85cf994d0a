// SPDX-License-Identifier: GPL-3.0-or-later
// Locking a session ends it, and the record says who locked it.
#include "tests/support/workspace_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TstLockSession : public QObject
{
    Q_OBJECT

private:
    static store::EntryRow last(const WorkspaceBuilder &work)
    {
        const auto reader = store::Reader::open(work.folder());
        return *reader.value()->entry(reader.value()->entryCount() - 1);
    }

private Q_SLOTS:
    void whoLocksTheirSessionIsItsActor()
    {
        WorkspaceBuilder work;
        work.must(engine::LockSession{});
        QCOMPARE(last(work).action, u"SESSION_LOCKED"_s);
        QCOMPARE(last(work).actorName, u"Marieke Visser"_s);
        const auto after = work.ask(engine::CreateStudy{});
        QVERIFY(!after.ok());
        QCOMPARE(after.error().kind, base::ErrorKind::Denied);
    }

    void anIdleSessionIsLockedByTheApplicationWhichNamesWhose()
    {
        WorkspaceBuilder work;
        work.must(engine::LockSession{.idle = true});
        QCOMPARE(last(work).action, u"SESSION_LOCKED"_s);
        QVERIFY(last(work).actorName != u"Marieke Visser"_s);
        const QString whole = QString::fromUtf8(last(work).canonical);
        QVERIFY2(whole.contains(u"\"cause\":\"idle\""_s) && whole.contains(u"\"user\":\"m.visser\""_s), qPrintable(whole));
        QVERIFY(!work.ask(engine::CreateStudy{}).ok());
        // The record with both kinds of agents holds.
        const auto again = work.engine().perform(engine::SignIn{u"m.visser"_s, u"correct horse"_s}, {});
        QVERIFY(again.ok());
        const auto checked = work.engine().perform(engine::VerifyLedger{}, std::get<engine::Session>(again->answer).token);
        QVERIFY(checked.ok());
        QVERIFY(std::get<engine::LedgerVerified>(checked->answer).report.valid);
    }
};

QTEST_GUILESS_MAIN(TstLockSession)
#include "tst_lock_session.moc"
