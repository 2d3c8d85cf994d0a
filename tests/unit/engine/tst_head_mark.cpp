// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/head_mark.h"
#include "core/engine/ledger_check.h"
#include "core/ledger/chain.h"
#include "core/ledger/entry_json.h"
#include "tests/support/workspace_builder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// An older copy of a workspace, or another history of it, put in its place: opening notices, and a person can go on from it
/// only by a word that stands on its record.
class TestHeadMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOlderCopyIsNotOpened();
    void anotherHistoryIsNotOpened();
    void aPersonsWordLetsItThroughOnceAndStandsOnRecord();
    void aWordForOneCopyLetsNoOtherThrough();
    void nothingIsTakenThatIsNotOlderOrDoesNotVerify();
    void aCopyAheadOfTheMarkIsOrdinary();
    void verificationComparesWithTheMark();
    void theMarkIsKeptAtMostEveryTenSeconds();
};

namespace {

const QStringList Files{u"/workspace.sqlite"_s, u"/workspace.sqlite-wal"_s, u"/workspace.sqlite-shm"_s};

/// Copies the closed workspace's database from one folder to the other.
void copyFiles(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    for (const QString &file : Files) {
        QFile::remove(to + file);
        if (QFile::exists(from + file))
            QVERIFY(QFile::copy(from + file, to + file));
    }
}

struct Work {
    test::WorkspaceBuilder builder;
    QString id = builder.engine().ledgerOrigin().section(u'/', -1);
    QString aside = builder.scratch() + u"/aside"_s;

    void comment(const QString &text)
    {
        builder.must(engine::CreateStudy{{.title = text}});
    }
    base::Error opening()
    {
        const auto opened = engine::Engine::open(builder.folder(), builder.world());
        return opened ? base::Error{.code = u"(it was opened)"_s} : opened.error();
    }
    void takeAside()
    {
        builder.close();
        copyFiles(builder.folder(), aside);
    }
    void putBack()
    {
        builder.close();
        copyFiles(aside, builder.folder());
    }
    base::Result<engine::OlderCopy> take(const QString &reason)
    {
        return engine::takeOlderCopy(builder.folder(), builder.secrets(), {reason, u"avd"_s, builder.clock().now().text()});
    }
};

std::vector<base::Json> entriesOf(const QString &folder)
{
    std::vector<base::Json> entries;
    const auto reader = store::Reader::open(folder);
    const ledger::LedgerSource source = (*reader)->ledgerSource();
    while (const auto entry = source.next())
        entries.push_back(*ledger::read(*entry));
    return entries;
}

} // namespace

void TestHeadMark::anOlderCopyIsNotOpened()
{
    Work work;
    work.takeAside();
    work.builder.reopen();
    work.comment(u"a study that the copy does not know"_s);
    work.putBack();
    const auto entries = entriesOf(work.builder.folder()).size();
    const base::Error error = work.opening();
    QCOMPARE(error.code, u"OLDER_COPY"_s);
    QCOMPARE(error.values.value(u"last"_s), QString::number(entries - 1));
    QCOMPARE(error.values.value(u"remembered"_s), QString::number(entries + 4 - 1)); // opened, signed in, study, closed
    QCOMPARE(entriesOf(work.builder.folder()).size(), entries);
}

void TestHeadMark::anotherHistoryIsNotOpened()
{
    Work work;
    work.takeAside();
    // The copy is worked on where nothing is remembered of it, with the same keys.
    secrets::MemoryStore elsewhere;
    for (const char *each : {"/ledger-key", "/vault-key"})
        QVERIFY(elsewhere.write(work.id + QLatin1String(each), *work.builder.secrets().read(work.id + QLatin1String(each))).ok());
    work.builder.reopen();
    work.comment(u"here"_s);
    work.putBack();
    const engine::World world = work.builder.world();
    for (int i = 0; i < 4; ++i) {
        const auto there = engine::Engine::open(work.builder.folder(), {world.clock, world.random, elsewhere, world.rules, world.inspect,
                                                                        world.originHost, world.originIp, world.passwordCost});
        QVERIFY(there.ok());
    }
    QCOMPARE(work.opening().code, u"OTHER_HISTORY"_s);
}

void TestHeadMark::aPersonsWordLetsItThroughOnceAndStandsOnRecord()
{
    Work work;
    work.takeAside();
    work.builder.reopen();
    work.comment(u"lost"_s);
    work.putBack();
    const auto taken = work.take(u"the disk of 20 November is gone"_s);
    QVERIFY(taken.ok());
    QCOMPARE(taken->remembered, taken->entries + 4);
    work.builder.reopen();
    const auto entries = entriesOf(work.builder.folder());
    const auto recovered = std::ranges::find_if(entries, [](const base::Json &each) { return each[u"details"].contains(u"older_copy"_s); });
    QVERIFY(recovered != entries.end());
    QCOMPARE((*recovered)[u"action"].toString(), u"RECOVERED"_s);
    QCOMPARE((*recovered)[u"severity"].toString(), u"alert"_s);
    const base::Json &word = (*recovered)[u"details"][u"older_copy"];
    QCOMPARE(word[u"remembered_size"].toInt(), taken->remembered);
    QCOMPARE(word[u"reason"].toString(), u"the disk of 20 November is gone"_s);
    QCOMPARE(word[u"account"].toString(), u"avd"_s);
    // Once: put back again, it is an older copy again.
    work.putBack();
    QCOMPARE(work.opening().code, u"OLDER_COPY"_s);
}

void TestHeadMark::aWordForOneCopyLetsNoOtherThrough()
{
    Work work;
    work.takeAside();
    const QString later = work.builder.scratch() + u"/later"_s;
    work.builder.reopen();
    work.comment(u"one"_s);
    work.builder.close();
    copyFiles(work.builder.folder(), later);
    work.builder.reopen();
    work.comment(u"two"_s);
    work.putBack();
    QVERIFY(work.take(u"the first copy"_s).ok());
    copyFiles(later, work.builder.folder());
    QCOMPARE(work.opening().code, u"OLDER_COPY"_s);
    work.putBack();
    QCOMPARE(work.opening().code, u"(it was opened)"_s);
}

void TestHeadMark::nothingIsTakenThatIsNotOlderOrDoesNotVerify()
{
    Work work;
    work.builder.close();
    QCOMPARE(work.take(u"why not"_s).error().code, u"NOT_OLDER"_s);
    work.builder.reopen();
    work.takeAside();
    work.builder.reopen();
    work.comment(u"lost"_s);
    work.putBack();
    QCOMPARE(work.take(u"  "_s).error().code, u"FIELD_MISSING"_s);
    QProcess shell;
    shell.start(u"sqlite3"_s, {work.builder.folder() + u"/workspace.sqlite"_s,
                               u"DROP TRIGGER ledger_entry_no_update; UPDATE ledger_entry SET canonical = replace(canonical, 'Chancery', 'Chancerz') WHERE seq = 2"_s});
    QVERIFY2(shell.waitForFinished() && shell.exitCode() == 0, shell.readAllStandardError().constData());
    QCOMPARE(work.take(u"why not"_s).error().code, u"LEDGER_BROKEN"_s);
}

void TestHeadMark::aCopyAheadOfTheMarkIsOrdinary()
{
    Work work;
    const QString name = work.id + u"/head-mark"_s;
    const auto early = work.builder.secrets().read(name);
    QVERIFY(early.ok());
    work.comment(u"one"_s);
    work.builder.close();
    // A kill between the commit and the mark: the mark is behind.
    QVERIFY(work.builder.secrets().write(name, *early).ok());
    work.builder.reopen();
    work.comment(u"two"_s);
}

void TestHeadMark::verificationComparesWithTheMark()
{
    Work work;
    const auto done = work.builder.must(engine::VerifyLedger{});
    const ledger::VerifyReport report = std::get<engine::LedgerVerified>(done.answer).report;
    QVERIFY(report.valid);
    QVERIFY(std::ranges::any_of(report.coverage, [](const QString &word) { return word.startsWith(u"HEAD_MARK size="); }));
    const auto reader = store::Reader::open(work.builder.folder());
    QVERIFY(engine::checkLedger(**reader, {})->coverage.contains(u"NO_HEAD_MARK"_s));
}

void TestHeadMark::theMarkIsKeptAtMostEveryTenSeconds()
{
    Work work;
    const QString name = work.id + u"/head-mark"_s;
    const auto kept = [&] { return *work.builder.secrets().read(name); };
    const QByteArray first = kept();
    work.comment(u"at once"_s);
    QCOMPARE(kept(), first);
    work.builder.clock().advanceMs(10'001);
    work.comment(u"later"_s);
    const QByteArray second = kept();
    QVERIFY(second != first);
    work.builder.close();
    QVERIFY(kept() != second);
}

QTEST_GUILESS_MAIN(TestHeadMark)
#include "tst_head_mark.moc"
