// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace that can only be read: visibly so, and still verified and exported, on a thread of its own.
#include "core/engine/reading_thread.h"
#include "tests/gui/window_stage.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TstReadOnly : public QObject
{
    Q_OBJECT

private:
    static ui::OpenedWorkspace onlyRead(WindowStage &stage)
    {
        auto reader = store::Reader::open(stage.builder.folder());
        return {.folder = stage.builder.folder(), .reader = std::move(*reader),
                .client = std::make_unique<engine::ReadingThread>(stage.builder.folder()), .signInUser = {}, .signInPassword = {}};
    }
    static ui::LedgerPage *ledger(WindowStage &stage) { return stage.window.findChild<ui::LedgerPage *>(); }

private Q_SLOTS:
    void theWindowSaysThatItOnlyReads()
    {
        WindowStage stage;
        stage.window.show();
        stage.window.take(onlyRead(stage));
        QVERIFY(stage.window.isAtWork());
        QVERIFY2(stage.window.windowTitle().contains(u"read-only"), qPrintable(stage.window.windowTitle()));
        auto *bar = stage.window.findChild<QFrame *>(u"sampleBar"_s);
        QVERIFY(bar && bar->isVisible());
        QVERIFY(bar->findChild<QLabel *>()->text().contains(u"Read-only"));
        QVERIFY(stage.window.findChild<QLabel *>(u"statusWho"_s)->text().contains(u"Read-only"));
    }

    void itVerifiesWithoutRecordingThatItDid()
    {
        WindowStage stage;
        stage.window.show();
        stage.window.take(onlyRead(stage));
        stage.window.goTo(0);
        const auto entries = stage.window.desk()->reader().entryCount();
        click(ledger(stage), "verifyLedger");
        auto *sentence = stage.window.findChild<QLabel *>(u"verifySentence"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sentence->isVisible(), 20000);
        QVERIFY2(sentence->text().contains(u"hold"), qPrintable(sentence->text()));
        QCOMPARE(stage.window.desk()->reader().entryCount(), entries);
    }

    void itExportsWhatNeedsNoKeyAndSaysWhatDoes()
    {
        WindowStage stage;
        stage.window.show();
        stage.window.take(onlyRead(stage));
        stage.window.goTo(0);
        auto *button = ledger(stage)->findChild<QPushButton *>(u"exportLedger"_s);
        QVERIFY(button && button->isEnabled());
        const QList<QAction *> formats = button->menu()->actions();
        QVERIFY2(!formats.at(0)->isEnabled() && formats.at(0)->text().contains(u"key"), qPrintable(formats.at(0)->text()));
        const QString file = stage.scratch.filePath(u"out.ndjson"_s);
        stage.prompts.answers = {file};
        formats.at(1)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file + u".checkpoint"_s), 20000);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count('\n'), qsizetype(stage.window.desk()->reader().entryCount()));
    }

    void everythingElseIsRefused()
    {
        WorkspaceBuilder builder;
        auto reader = store::Reader::open(builder.folder());
        ui::Desk desk(builder.folder(), std::move(*reader), std::make_unique<engine::ReadingThread>(builder.folder()), builder.clock());
        QString code;
        desk.ask(engine::CreateStudy{{.title = u"no"_s}}, this, [&](const base::Result<engine::Outcome> &result) { code = result.ok() ? u"done"_s : result.error().code; });
        QTRY_COMPARE(code, u"READ_ONLY"_s);
    }

    void closingWhileItVerifiesWaitsForNobody()
    {
        WorkspaceBuilder builder;
        auto reader = store::Reader::open(builder.folder());
        auto desk = std::make_unique<ui::Desk>(builder.folder(), std::move(*reader), std::make_unique<engine::ReadingThread>(builder.folder()), builder.clock());
        desk->ask(engine::VerifyLedger{}, this, [](const base::Result<engine::Outcome> &) {});
        desk.reset();
        QVERIFY(true);
    }
};

QTEST_MAIN(TstReadOnly)
#include "tst_read_only.moc"
