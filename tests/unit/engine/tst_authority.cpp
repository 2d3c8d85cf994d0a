// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspace_builder.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAuditorChangesNothingAndTheAttemptIsKept();
    void nobodyActsWithoutSigningIn();
    void wrongPasswordsAreCountedAndSlowedDown();
    void countersInTheFileSetNoLockOutBack();
    void aWorkspaceHeldByAnotherNamesItsHolder();
    void anEditedLastEntryIsNotWrittenUpon();
    void aNewerFileIsRefused();
};

namespace {
QString sqlite(const test::WorkspaceBuilder &work) { return work.folder() + u"/workspace.sqlite"_s; }

void execute(const QString &file, const QString &sql)
{
    QProcess shell;
    shell.start(u"sqlite3"_s, {file, sql});
    QVERIFY2(shell.waitForFinished() && shell.exitCode() == 0, shell.readAllStandardError().constData());
}
} // namespace

void TestAuthority::anAuditorChangesNothingAndTheAttemptIsKept()
{
    test::WorkspaceBuilder work;
    work.must(engine::AddUser{u"e.moreau"_s, u"Elise Moreau"_s, u"correct horse"_s, {domain::Role::Auditor}});
    const QString token = std::get<engine::Session>(work.must(engine::SignIn{u"e.moreau"_s, u"correct horse"_s}).answer).token;
    const auto refused = work.engine().perform(engine::CreateStudy{{.title = u"Mine"_s}}, token);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, u"ROLE_MISSING"_s);
    const auto reader = store::Reader::open(work.folder());
    QVERIFY((*reader)->studies().empty());
    QCOMPARE((*reader)->entries({.action = u"ACCESS_DENIED"_s}, 0, 10).size(), size_t(1));
}

void TestAuthority::nobodyActsWithoutSigningIn()
{
    test::WorkspaceBuilder work;
    const auto refused = work.engine().perform(engine::CreateStudy{{.title = u"Mine"_s}}, u"made up"_s);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, u"NOT_SIGNED_IN"_s);
}

void TestAuthority::wrongPasswordsAreCountedAndSlowedDown()
{
    test::WorkspaceBuilder work;
    for (int i = 0; i < 4; ++i)
        QCOMPARE(work.ask(engine::SignIn{u"m.visser"_s, u"wrong"_s}).error().code, u"SIGN_IN_FAILED"_s);
    QCOMPARE(work.ask(engine::SignIn{u"m.visser"_s, u"correct horse"_s}).error().code, u"SIGN_IN_THROTTLED"_s);
    work.clock().advanceMs(60'000);
    QVERIFY(work.ask(engine::SignIn{u"m.visser"_s, u"correct horse"_s}).ok());
    const auto reader = store::Reader::open(work.folder());
    QCOMPARE((*reader)->entries({.action = u"LOGIN_FAILED"_s}, 0, 10).size(), size_t(4));
}

void TestAuthority::countersInTheFileSetNoLockOutBack()
{
    test::WorkspaceBuilder work;
    for (int i = 0; i < 4; ++i)
        QCOMPARE(work.ask(engine::SignIn{u"m.visser"_s, u"wrong"_s}).error().code, u"SIGN_IN_FAILED"_s);
    execute(sqlite(work), u"UPDATE credential SET failures = 0, retry_at = 0"_s);
    QCOMPARE(work.ask(engine::SignIn{u"m.visser"_s, u"wrong"_s}).error().code, u"SIGN_IN_THROTTLED"_s);
    execute(sqlite(work), u"UPDATE credential SET failures = 99, retry_at = 9000000000000000"_s);
    work.clock().advanceMs(60'000);
    QVERIFY(work.ask(engine::SignIn{u"m.visser"_s, u"correct horse"_s}).ok());
    QCOMPARE(work.ask(engine::SignIn{u"m.visser"_s, u"wrong"_s}).error().code, u"SIGN_IN_FAILED"_s); // counted anew
}

void TestAuthority::aWorkspaceHeldByAnotherNamesItsHolder()
{
    test::WorkspaceBuilder work;
    const auto second = engine::Engine::open(work.folder(), work.world());
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, u"WORKSPACE_LOCKED"_s);
    QCOMPARE(second.error().values.value(u"pid"_s), QString::number(QCoreApplication::applicationPid()));
}

void TestAuthority::anEditedLastEntryIsNotWrittenUpon()
{
    test::WorkspaceBuilder work;
    work.close();
    execute(sqlite(work), u"DROP TRIGGER ledger_entry_no_update; UPDATE ledger_entry SET canonical = replace(canonical, 'info', 'crit') WHERE seq = (SELECT max(seq) FROM ledger_entry);"_s);
    const auto opened = engine::Engine::open(work.folder(), work.world());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, u"LEDGER_TAIL_BROKEN"_s);
}

void TestAuthority::aNewerFileIsRefused()
{
    test::WorkspaceBuilder work;
    work.close();
    execute(sqlite(work), u"PRAGMA user_version = 999;"_s);
    const auto opened = engine::Engine::open(work.folder(), work.world());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, u"WORKSPACE_NEWER"_s);
}

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"
