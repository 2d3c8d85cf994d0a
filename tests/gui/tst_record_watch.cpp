// SPDX-License-Identifier: GPL-3.0-or-later
// The whole record is verified behind the work after a workspace was opened; one that does not hold is read-only from then on.
#include "core/engine/engine_thread.h"
#include "core/engine/reading_thread.h"
#include "tests/gui/window_stage.h"

#include <QLabel>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TstRecordWatch : public QObject
{
    Q_OBJECT

private:
    /// Opened for work by the parts that the program itself uses.
    static ui::OpenedWorkspace opened(WindowStage &stage)
    {
        stage.builder.close();
        auto made = engine::Engine::open(stage.builder.folder(), stage.builder.world());
        if (!made)
            qFatal("cannot open: %s", qPrintable(made.error().code));
        return {.folder = stage.builder.folder(), .reader = reader(stage),
                .client = std::make_unique<engine::EngineThread>(std::move(*made)),
                .checker = std::make_unique<engine::ReadingThread>(stage.builder.folder(), 1), .signInUser = stage.ownerUser(), .signInPassword = {}};
    }
    static std::unique_ptr<store::Reader> reader(WindowStage &stage)
    {
        auto made = store::Reader::open(stage.builder.folder());
        return std::move(*made);
    }
    static void attack(WindowStage &stage, const QString &sql)
    {
        QProcess shell;
        shell.start(u"sqlite3"_s, {stage.builder.folder() + u"/workspace.sqlite"_s, sql});
        QVERIFY2(shell.waitForFinished() && shell.exitCode() == 0, shell.readAllStandardError().constData());
    }
    static QString health(WindowStage &stage) { return stage.window.findChild<QLabel *>(u"statusHealth"_s)->toolTip(); }

private Q_SLOTS:
    void whatHoldsIsSaidQuietly()
    {
        WindowStage stage;
        stage.window.show();
        stage.window.take(opened(stage));
        QTRY_VERIFY_WITH_TIMEOUT(health(stage).contains(u"hold"), 20000);
        QVERIFY(!stage.window.desk()->isReadOnly());
    }

    void anAlteredEntryEndsTheWorkAndTheFileStaysAsItIs()
    {
        WindowStage stage;
        stage.window.show();
        auto workspace = opened(stage);
        attack(stage, u"DROP TRIGGER ledger_entry_no_update; UPDATE ledger_entry SET canonical = replace(canonical, 'Chancery', 'Chancerz') WHERE seq = 2"_s);
        const auto entries = workspace.reader->entryCount();
        stage.opener.answers.push_back([&stage] {
            return ui::OpenedWorkspace{.folder = stage.builder.folder(), .reader = reader(stage),
                                       .client = std::make_unique<engine::ReadingThread>(stage.builder.folder()), .checker = {}, .signInUser = {}, .signInPassword = {}};
        });
        stage.window.take(std::move(workspace));
        QTRY_VERIFY_WITH_TIMEOUT(stage.window.desk() && stage.window.desk()->isReadOnly(), 20000);
        QCOMPARE(stage.opener.opened.size(), size_t(1));
        QCOMPARE(stage.opener.opened.front().second, ui::OpenMode::ReadOnly);
        const QString bar = stage.window.findChild<QFrame *>(u"sampleBar"_s)->findChild<QLabel *>()->text();
        QVERIFY2(bar.contains(u"Entry 2") && bar.contains(u"does not hold"), qPrintable(bar));
        QCOMPARE(stage.window.desk()->reader().entryCount(), entries); // nothing was written, not even that it was closed
    }

    void aTableThatDiffersIsToldAndWorkGoesOn()
    {
        WindowStage stage;
        stage.builder.submission(u"EU-NL"_s);
        stage.window.show();
        auto workspace = opened(stage);
        attack(stage, u"UPDATE submission SET value = json_set(value, '$.state', 'APPROVED')"_s);
        stage.window.take(std::move(workspace));
        auto *panel = stage.window.findChild<QWidget *>(u"errorPanel"_s);
        QVERIFY(panel);
        QTRY_VERIFY_WITH_TIMEOUT(health(stage).contains(u"not hold"), 20000);
        QVERIFY(panel->isVisible());
        QVERIFY(!stage.window.desk()->isReadOnly());
    }
};

QTEST_MAIN(TstRecordWatch)
#include "tst_record_watch.moc"
