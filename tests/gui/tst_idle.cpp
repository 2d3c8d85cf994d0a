// SPDX-License-Identifier: GPL-3.0-or-later
// A session that nobody touches locks itself, with what was being typed kept for the same person; and the backup from the menu.
#include "tests/gui/window_stage.h"
#include "ui/shell/idle_watch.h"
#include "ui/welcome/sign_in_panel.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

constexpr std::int64_t Minute = 60'000;

void signIn(WindowStage &stage, const QString &user = {})
{
    if (!stage.window.desk()) {
        stage.window.show();
        stage.window.take(stage.workspace());
    }
    stage.window.signIn()->signIn(user.isEmpty() ? stage.ownerUser() : user, u"correct horse"_s);
    QTRY_VERIFY(stage.window.isAtWork());
}

ui::IdleWatch &watchOf(WindowStage &stage) { return *stage.window.findChild<ui::IdleWatch *>(); }

store::EntryRow lastEntry(WindowStage &stage)
{
    const store::Reader &reader = stage.window.desk()->reader();
    return *reader.entry(reader.entryCount() - 1);
}

QDialog *personDialog(WindowStage &stage)
{
    for (const ui::Place &place : stage.window.places()) {
        if (auto *people = qobject_cast<ui::PeoplePage *>(place.page))
            return people->findChild<QDialog *>();
    }
    return nullptr;
}

void beginAPerson(WindowStage &stage)
{
    stage.window.goTo(1);
    qobject_cast<ui::PeoplePage *>(stage.window.places()[1].page)->addPerson();
    QTRY_VERIFY(personDialog(stage) && personDialog(stage)->isVisible());
    personDialog(stage)->findChild<QLineEdit *>()->setText(u"j.doe"_s);
}

void idleFor(WindowStage &stage, std::int64_t minutes)
{
    stage.builder.clock().advanceMs(minutes * Minute);
    watchOf(stage).look();
    QCoreApplication::processEvents();
}

} // namespace

class TstIdle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionNobodyTouchesIsLockedAndTheRecordSaysSo()
    {
        WindowStage stage;
        signIn(stage);
        idleFor(stage, 14);
        QVERIFY(stage.window.isAtWork());
        QTest::keyClick(&stage.window, Qt::Key_Shift);
        idleFor(stage, 14);
        QVERIFY2(stage.window.isAtWork(), "a key begins the count anew");
        idleFor(stage, 1);
        QVERIFY(!stage.window.isAtWork());
        QCOMPARE(lastEntry(stage).action, u"SESSION_LOCKED"_s);
        QVERIFY(lastEntry(stage).canonical.contains("\"cause\":\"idle\""));
        const qint64 entries = stage.window.desk()->reader().entryCount();
        idleFor(stage, 60);
        QCOMPARE(stage.window.desk()->reader().entryCount(), entries);
    }

    void whatWasTypedWaitsForTheSamePerson()
    {
        WindowStage stage;
        signIn(stage);
        beginAPerson(stage);
        idleFor(stage, 15);
        QVERIFY(!stage.window.isAtWork());
        QVERIFY2(!personDialog(stage)->isVisible(), "a dialog over a locked session shows what the lock hides");
        signIn(stage);
        QTRY_VERIFY(personDialog(stage)->isVisible());
        QCOMPARE(personDialog(stage)->findChild<QLineEdit *>()->text(), u"j.doe"_s);
    }

    void andIsGoneWhereSomebodyElseComes()
    {
        WindowStage stage;
        stage.builder.must(engine::AddUser{u"e.other"_s, u"Eva Other"_s, u"correct horse"_s, {domain::Role::Auditor}});
        signIn(stage, u"m.visser"_s);
        beginAPerson(stage);
        idleFor(stage, 15);
        signIn(stage, u"e.other"_s);
        QTRY_VERIFY(!personDialog(stage));
    }

    void theTimeIsChosenAndKept()
    {
        WindowStage stage;
        for (QAction *action : stage.window.findChildren<QAction *>()) {
            if (action->text() == u"After 5 minutes"_s)
                action->trigger();
        }
        QCOMPARE(stage.settings.value(u"window/idleMinutes"_s).toInt(), 5);
        signIn(stage);
        idleFor(stage, 5);
        QVERIFY(!stage.window.isAtWork());
    }

    void aBackupIsMadeFromTheMenuAndSaysWhatItHolds()
    {
        WindowStage stage;
        signIn(stage);
        const QString path = stage.builder.scratch() + u"/kept.zip"_s;
        stage.prompts.answers = {path};
        stage.window.backUp();
        auto *dialog = stage.window.findChild<QDialog *>();
        QTRY_VERIFY(dialog && dialog->findChild<QPushButton *>(u"close"_s)->isVisible());
        QVERIFY(QFileInfo(path).size() > 0);
        QVERIFY(dialog->findChild<QLabel *>(u"said"_s)->text().startsWith(u"Made, restored"));
        QCOMPARE(lastEntry(stage).action, u"BACKUP_MADE"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!stage.window.findChild<QDialog *>());
    }

    void aBackupThatIsCancelledIsNone()
    {
        WindowStage stage;
        signIn(stage);
        stage.client->hold = true;
        stage.prompts.answers = {stage.builder.scratch() + u"/none.zip"_s};
        stage.window.backUp();
        auto *dialog = stage.window.findChild<QDialog *>();
        QVERIFY(!dialog->findChild<QPushButton *>(u"close"_s)->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"close"_s)->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(u"said"_s)->text().startsWith(u"No backup"));
    }

    void aNarrowWindowKeepsRoomForTheDiagram()
    {
        WindowStage stage;
        signIn(stage);
        const auto work = [&stage](int width) {
            stage.window.resize(width, 720);
            QCoreApplication::processEvents();
            return stage.window.places()[size_t(stage.window.currentPlace())].page->width();
        };
        QVERIFY2(work(1280) >= 936 + 32, qPrintable(QString::number(work(1280))));
        QVERIFY(work(1440) >= 1440 - 96 - 310);
    }
};

QTEST_MAIN(TstIdle)
#include "tst_idle.moc"
