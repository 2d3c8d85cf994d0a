// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/window_stage.h"
#include "ui/welcome/create_dialog.h"
#include "ui/welcome/sign_in_panel.h"
#include "ui/welcome/welcome_page.h"
#include "ui/widgets/error_panel.h"
#include "ui/widgets/user_name.h"

#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

base::Result<ui::OpenedWorkspace> fails(base::ErrorKind kind, const QString &code, QMap<QString, QString> values = {})
{
    return base::error(kind, code, std::move(values));
}

QString shownError(QWidget &window)
{
    for (const auto *panel : window.findChildren<ui::ErrorPanel *>()) {
        if (panel->isVisible() && panel->error())
            return panel->error()->code;
    }
    return {};
}

} // namespace

class TestWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsTheWorkspaceThatWasDescribed()
    {
        WindowStage stage;
        stage.window.show();
        stage.opener.answers.push_back([&] { return stage.workspace(); });
        click(stage.window.welcome(), "newWorkspace");
        auto *dialog = stage.window.welcome()->findChild<ui::CreateDialog *>();
        QVERIFY(dialog);
        type(dialog, "name", u"Heart study"_s);
        QVERIFY(dialog->findChild<QLineEdit *>(u"folder"_s)->text().endsWith(u"/Heart study.chancery"));
        type(dialog, "printedName", u"Maria Visser"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"newUser"_s)->text(), u"m.visser"_s);
        type(dialog, "newPassword", u"correct horse"_s);
        type(dialog, "newPasswordAgain", u"correct horse"_s);
        click(dialog, "createWorkspace");
        QCOMPARE(stage.opener.wished.size(), 1U);
        QCOMPARE(stage.opener.wished[0].name, u"Heart study"_s);
        QCOMPARE(stage.opener.wished[0].user, u"m.visser"_s);
        QCOMPARE(stage.opener.wished[0].printedName, u"Maria Visser"_s);
        QCOMPARE(stage.opener.wished[0].password, u"correct horse"_s);
        QVERIFY(stage.window.desk());
        // The password was typed a moment ago: its first person is signed in, by the act that the record keeps.
        QTRY_VERIFY(stage.window.isAtWork());
        QCOMPARE(stage.window.desk()->session().person.id.text(), u"m.visser"_s);
        const auto &reader = stage.window.desk()->reader();
        QCOMPARE(reader.entries({}, reader.entryCount() - 1, 1).front().action, u"LOGIN"_s);
    }

    void saysWhatAPasswordHasToBeBeforeItIsTyped()
    {
        WindowStage stage;
        stage.window.show();
        click(stage.window.welcome(), "newWorkspace");
        auto *dialog = stage.window.welcome()->findChild<ui::CreateDialog *>();
        QCOMPARE(dialog->findChild<QLineEdit *>(u"newPassword"_s)->accessibleDescription(), u"At least 8 characters."_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"name"_s)->accessibleName(), u"Name of the workspace, required"_s);
        const auto labels = dialog->findChildren<QLabel *>();
        for (const QString &text : {u"At least 8 characters."_s, u"* has to be filled in"_s, u"Pass&word *"_s})
            QVERIFY2(std::ranges::any_of(labels, [&](const QLabel *each) { return each->isVisible() && each->text() == text; }), qPrintable(text));
    }

    void asksTheEngineOnlyWithANameAndAPassword()
    {
        WindowStage stage;
        stage.window.show();
        stage.window.take(stage.workspace());
        const auto before = stage.window.desk()->reader().entryCount();
        click(stage.window.signIn(), "signIn");
        QVERIFY(stage.window.signIn()->findChild<QLabel *>(u"lacks"_s)->isVisible());
        QCOMPARE(stage.window.desk()->reader().entryCount(), before);
    }

    void theSampleSaysHowFarItIsAndCanBeStopped()
    {
        WindowStage stage;
        stage.window.show();
        click(stage.window.welcome(), "openSample");
        auto *busy = stage.window.welcome()->findChild<QWidget *>(u"busy"_s);
        QVERIFY(busy->isVisible());
        stage.opener.sampleProgress(12, 58);
        const auto labels = busy->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *each) { return each->text() == u"step 12 of 58"_s; }));
        click(busy, "cancelWork");
        QVERIFY(!busy->isVisible());
        QVERIFY2(shownError(stage.window).isEmpty(), "whoever cancels needs no error");
        QVERIFY(stage.window.welcome()->findChild<QAbstractButton *>(u"openSample"_s)->isEnabled());
        // Opening cannot be stopped, and offers no Cancel.
        stage.prompts.answers = {stage.builder.folder()};
        bool offered = true;
        stage.opener.answers.push_back([&] {
            offered = stage.window.welcome()->findChild<QAbstractButton *>(u"cancelWork"_s)->isVisible();
            return stage.workspace();
        });
        click(stage.window.welcome(), "openWorkspace");
        QVERIFY(!offered);
    }

    void asksAgainWhenThePasswordsDiffer()
    {
        WindowStage stage;
        stage.window.show();
        click(stage.window.welcome(), "newWorkspace");
        auto *dialog = stage.window.welcome()->findChild<ui::CreateDialog *>();
        type(dialog, "name", u"Heart"_s);
        type(dialog, "printedName", u"Maria Visser"_s);
        type(dialog, "newPassword", u"correct horse"_s);
        type(dialog, "newPasswordAgain", u"correct house"_s);
        click(dialog, "createWorkspace");
        QVERIFY(dialog->isVisible());
        QVERIFY(stage.opener.wished.empty());
        auto *again = dialog->findChild<QLineEdit *>(u"newPasswordAgain"_s);
        QCOMPARE(again->accessibleDescription(), u"The two passwords are not the same."_s);
        const auto labelled = [dialog](const QString &text) {
            const auto labels = dialog->findChildren<QLabel *>();
            const auto found = std::ranges::find_if(labels, [&text](const QLabel *each) { return each->isVisible() && each->text() == text; });
            return found == labels.end() ? nullptr : *found;
        };
        QVERIFY(labelled(u"The two passwords are not the same."_s));
        // The dialog grew by what it says: nothing lies over anything else.
        QTRY_VERIFY(dialog->height() >= dialog->layout()->totalHeightForWidth(dialog->width()));
        QTRY_VERIFY(labelled(u"At least 8 characters."_s)->geometry().top() > dialog->findChild<QLineEdit *>(u"newPassword"_s)->geometry().bottom());
        // What was mended is not complained of any more.
        again->setText(u"correct horse"_s);
        QVERIFY(!labelled(u"The two passwords are not the same."_s));
        QCOMPARE(again->accessibleDescription(), QString());
    }

    void namesTheHolderOfALockedWorkspaceAndOpensItReadOnly()
    {
        WindowStage stage;
        stage.window.show();
        stage.prompts.answers = {stage.builder.folder()};
        stage.opener.answers.push_back([] {
            return fails(base::ErrorKind::Busy, u"WORKSPACE_LOCKED"_s,
                         {{u"user"_s, u"anna"_s}, {u"host"_s, u"lab-3"_s}, {u"pid"_s, u"77"_s}, {u"since"_s, u"2026-03-02T08:00:00.000Z"_s}});
        });
        stage.opener.answers.push_back([&] { return stage.workspace(true); });
        click(stage.window.welcome(), "openWorkspace");
        QCOMPARE(shownError(stage.window), u"WORKSPACE_LOCKED"_s);
        const auto labels = stage.window.welcome()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"anna on lab-3"); }));
        click(stage.window.welcome(), "openReadOnly");
        QCOMPARE(stage.opener.opened.back(), std::pair(stage.builder.folder(), ui::OpenMode::ReadOnly));
        QVERIFY(stage.window.isAtWork());
        QVERIFY(stage.window.desk()->isReadOnly());
    }

    void asksForThePassphraseOfTheKeyFileAndTriesAgain()
    {
        WindowStage stage;
        stage.window.show();
        stage.opener.keyFile = true;
        stage.prompts.answers = {stage.builder.folder()};
        stage.opener.answers.push_back([] { return fails(base::ErrorKind::Keychain, u"PASSPHRASE_NEEDED"_s); });
        stage.opener.answers.push_back([] { return fails(base::ErrorKind::Keychain, u"PASSPHRASE_WRONG"_s); });
        stage.opener.answers.push_back([&] { return stage.workspace(); });
        click(stage.window.welcome(), "openWorkspace");
        type(stage.window.welcome(), "passphrase", u"first try"_s);
        click(stage.window.welcome(), "usePassphrase");
        QCOMPARE(shownError(stage.window), u"PASSPHRASE_WRONG"_s);
        type(stage.window.welcome(), "passphrase", u"second try"_s);
        click(stage.window.welcome(), "usePassphrase");
        QCOMPARE(stage.opener.passphrases, (QStringList{u"first try"_s, u"second try"_s}));
        QVERIFY(stage.window.desk());
    }

    void offersWhatWasOpenedBefore()
    {
        WindowStage stage;
        stage.window.show();
        stage.prompts.answers = {stage.builder.folder()};
        stage.opener.answers.push_back([&] { return stage.workspace(); });
        click(stage.window.welcome(), "openWorkspace");
        stage.window.closeWorkspace();
        stage.opener.answers.push_back([&] { return stage.workspace(); });
        click(stage.window.welcome(), "recent");
        QCOMPARE(stage.opener.opened.size(), 2U);
        QCOMPARE(stage.opener.opened[0].first, stage.opener.opened[1].first);
    }

    void forgetsAWorkspaceThatIsGone()
    {
        WindowStage stage;
        stage.settings.setValue(u"welcome/recent"_s, QStringList{u"/nowhere/gone.chancery"_s});
        stage.window.welcome()->refresh();
        stage.window.show();
        stage.opener.answers.push_back([] { return fails(base::ErrorKind::NotFound, u"NO_WORKSPACE"_s, {{u"folder"_s, u"/nowhere/gone.chancery"_s}}); });
        click(stage.window.welcome(), "recent");
        QCOMPARE(shownError(stage.window), u"NO_WORKSPACE"_s);
        QTRY_VERIFY(!stage.window.welcome()->findChild<QAbstractButton *>(u"recent"_s));
    }

    void saysPlainlyThatASignInFailedAndLetsTheRightPasswordIn()
    {
        WindowStage stage;
        stage.window.show();
        stage.window.take(stage.workspace());
        QVERIFY(!stage.window.isAtWork());
        type(stage.window.signIn(), "password", u"not the password"_s);
        click(stage.window.signIn(), "signIn");
        QTRY_COMPARE(shownError(stage.window), u"SIGN_IN_FAILED"_s);
        QVERIFY(!stage.window.isAtWork());
        stage.builder.clock().advanceMs(600000);
        type(stage.window.signIn(), "password", u"correct horse"_s);
        QTest::keyClick(stage.window.signIn()->findChild<QLineEdit *>(u"password"_s), Qt::Key_Return);
        QTRY_VERIFY(stage.window.isAtWork());
        QCOMPARE(stage.window.desk()->session().person.id.text(), stage.ownerUser());
    }

    void proposesUserNamesFromNames()
    {
        QCOMPARE(ui::proposedUserName(u"Maria Visser"_s), u"m.visser"_s);
        QCOMPARE(ui::proposedUserName(u"José Núñez Pérez"_s), u"j.perez"_s);
        QCOMPARE(ui::proposedUserName(u"Cher"_s), u"cher"_s);
        QCOMPARE(ui::proposedUserName(u"  "_s), QString());
    }
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
