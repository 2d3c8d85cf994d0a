// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/window_stage.h"
#include "ui/people/add_person_dialog.h"
#include "ui/shell/help_window.h"
#include "ui/shell/inspector.h"
#include "ui/shell/jump_box.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"
#include "ui/welcome/create_dialog.h"
#include "ui/welcome/sign_in_panel.h"
#include "ui/welcome/welcome_page.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/drop_target.h"
#include "ui/widgets/error_panel.h"
#include "ui/widgets/progress_row.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QTableView>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

void signIn(WindowStage &stage)
{
    stage.window.show();
    stage.window.take(stage.workspace());
    stage.window.signIn()->signIn(stage.ownerUser(), u"correct horse"_s);
    QTRY_VERIFY(stage.window.isAtWork());
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QProgressBar *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

/// Controls without a name for a screen reader; parts that Qt makes inside its own controls are Qt's.
QStringList nameless(QWidget &window)
{
    QStringList found;
    for (QWidget *each : window.findChildren<QWidget *>()) {
        const bool inner = each->objectName().startsWith(u"qt_") || (each->parentWidget() && isControl(each->parentWidget()))
            || (each->parentWidget() && each->parentWidget()->inherits("QComboBoxPrivateContainer"));
        if (!isControl(each) || inner)
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(each);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            found.append(QString::fromLatin1(each->metaObject()->className()) + u' ' + each->objectName());
    }
    return found;
}

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePlacesWithTheirWordsAndGoesThere()
    {
        WindowStage stage;
        signIn(stage);
        QCOMPARE(stage.window.rail()->count(), 2);
        QTest::mouseClick(stage.window.rail()->button(1), Qt::LeftButton);
        QCOMPARE(stage.window.currentPlace(), 1);
        QVERIFY(stage.window.places()[1].page->isVisible());
        QTest::keyClick(&stage.window, Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(stage.window.currentPlace(), 0);
        QVERIFY(stage.window.rail()->button(0)->isChecked());
    }

    void hidesThePagesWhenTheSessionIsLocked()
    {
        WindowStage stage;
        signIn(stage);
        QTest::keyClick(&stage.window, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!stage.window.isAtWork());
        QVERIFY(!stage.window.places()[0].page->isVisible());
        QVERIFY(stage.window.signIn()->isVisible());
        QVERIFY(stage.window.inspector()->content().isEmpty());
        const auto entries = stage.window.desk()->reader().entries({}, stage.window.desk()->reader().entryCount() - 1, 1);
        QCOMPARE(entries.at(0).action, u"SESSION_LOCKED"_s);
        stage.window.signIn()->signIn(stage.ownerUser(), u"correct horse"_s);
        QTRY_VERIFY(stage.window.isAtWork());
    }

    void keepsAnErrorUntilItIsClosedAndCopiesItsDetails()
    {
        WindowStage stage;
        signIn(stage);
        Q_EMIT stage.window.places()[0].page->problem(base::error(base::ErrorKind::Io, u"DISK_FULL"_s, {{u"path"_s, u"/media/x"_s}}, u"errno 28"_s));
        auto *panel = stage.window.findChild<ui::ErrorPanel *>(u"errorPanel"_s);
        QVERIFY(panel->isVisible());
        stage.window.goTo(1);
        QVERIFY(panel->isVisible());
        click(panel, "copyDetails");
        QVERIFY(QApplication::clipboard()->text().contains(u"DISK_FULL"));
        QVERIFY(QApplication::clipboard()->text().contains(u"errno 28"));
        click(panel, "closeError");
        QVERIFY(!panel->isVisible());
    }

    void jumpsToAnEntryByItsNumber()
    {
        WindowStage stage;
        signIn(stage);
        stage.window.goTo(1);
        QTest::keyClick(&stage.window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(stage.window.findChild<ui::JumpBox *>());
        auto *box = stage.window.findChild<ui::JumpBox *>();
        auto *typed = box->findChild<QLineEdit *>();
        QTest::keyClicks(typed, u"1"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_COMPARE(stage.window.currentPlace(), 0);
        QTRY_COMPARE(stage.window.inspector()->content().subtitle, u"Entry 1"_s);
    }

    void findsSitesSubmissionsAndDocumentsByAnyWord()
    {
        const std::vector<ui::JumpTarget> all{{ui::JumpTarget::Kind::Site, u"SITE-0001"_s, {}, u"Amsterdam"_s, u"SITE-0001 · EU-NL · M. Visser"_s},
                                              {ui::JumpTarget::Kind::Submission, u"SUB-0001"_s, u"SUB-0001"_s, u"SUB-0001"_s, u"Amsterdam · Draft"_s},
                                              {ui::JumpTarget::Kind::Document, u"DOC-00001"_s, u"SUB-0001"_s, u"protocol.pdf"_s, u"Protocol · Amsterdam"_s}};
        QCOMPARE(ui::matching(all, u"amster"_s, 0).size(), 3U);
        QCOMPARE(ui::matching(all, u"amster"_s, 0)[0].id, u"SITE-0001"_s);
        QCOMPARE(ui::matching(all, u"visser nl"_s, 0).size(), 1U);
        QCOMPARE(ui::matching(all, u"proto amst"_s, 0)[0].id, u"DOC-00001"_s);
        QVERIFY(ui::matching(all, u"nowhere"_s, 0).empty());
        QCOMPARE(ui::matching(all, u"12"_s, 13)[0].kind, ui::JumpTarget::Kind::Entry);
        QVERIFY(ui::matching(all, u"13"_s, 13).empty());
    }

    void showsLongWorkAndCancelsIt()
    {
        WindowStage stage;
        signIn(stage);
        stage.client->hold = true;
        QString code;
        stage.window.desk()->ask(engine::RunClocks{}, &stage.window, [&](const base::Result<engine::Outcome> &result) { code = result.ok() ? u"done"_s : result.error().code; });
        QTRY_VERIFY(stage.window.statusBar()->findChild<ui::ProgressRow *>());
        auto *row = stage.window.statusBar()->findChild<ui::ProgressRow *>();
        QCOMPARE(row->findChild<QProgressBar *>()->value(), 400);
        click(row, "cancelWork");
        QTRY_COMPARE(code, u"CANCELLED"_s);
        QTRY_VERIFY(!stage.window.statusBar()->findChild<ui::ProgressRow *>());
    }

    void saysTheLedgersHealthAndWhoIsSignedIn()
    {
        WindowStage stage;
        signIn(stage);
        const QString health = stage.window.findChild<QLabel *>(u"statusHealth"_s)->text();
        QVERIFY2(health.contains(u"entries") && health.contains(u"not yet verified"), qPrintable(health));
        QVERIFY(stage.window.findChild<QLabel *>(u"statusWho"_s)->text().contains(u"Marieke Visser"));
    }

    void switchesBetweenLightAndDarkFromTheMenu()
    {
        WindowStage stage;
        signIn(stage);
        for (QAction *action : stage.window.findChildren<QAction *>()) {
            if (action->text() == u"&Dark")
                action->trigger();
        }
        QVERIFY(stage.theme.isDark());
        QVERIFY(stage.window.palette().color(QPalette::Window).lightness() < 64);
        stage.theme.setMode(ui::ThemeMode::Light);
        QVERIFY(stage.window.palette().color(QPalette::Window).lightness() > 192);
    }

    void remembersItsPlaceAndTheme()
    {
        WindowStage stage;
        signIn(stage);
        stage.window.goTo(1);
        stage.theme.setMode(ui::ThemeMode::Dark);
        stage.window.close();
        QCOMPARE(stage.settings.value(u"window/place"_s).toInt(), 1);
        QCOMPARE(stage.settings.value(u"window/theme"_s).toString(), u"dark"_s);
        QVERIFY(!stage.settings.value(u"window/geometry"_s).toByteArray().isEmpty());
    }

    void opensHelpOnTheTopicOfThePlace()
    {
        WindowStage stage;
        signIn(stage);
        stage.window.goTo(0);
        QTest::keyClick(&stage.window, Qt::Key_F1);
        QTRY_VERIFY(stage.window.findChild<ui::HelpWindow *>());
        auto *text = stage.window.findChild<ui::HelpWindow *>()->findChild<QTextBrowser *>();
        QVERIFY(text->toPlainText().contains(u"Why there is no undo"));
        for (const QString &topic : ui::HelpWindow::topics()) {
            stage.window.showHelp(topic);
            QVERIFY2(text->toPlainText().size() > 100, qPrintable(topic));
        }
    }

    void copiesAHashWhole()
    {
        ui::DigestLabel label;
        const QString whole = u"0123456789abcdef"_s.repeated(4);
        label.setDigest(whole);
        QCOMPARE(label.text(), u"01234567 … 89abcdef"_s);
        QTest::mouseClick(&label, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), whole);
    }

    void saysWhatADropWouldDoBeforeItDoesIt()
    {
        QWidget host;
        host.resize(300, 200);
        ui::DropTarget target(&host, [](const QStringList &paths, QPoint) { return paths.first().endsWith(u".pdf") ? u"Attach %1"_s.arg(paths.size()) : QString(); });
        host.show();
        QStringList taken;
        QObject::connect(&target, &ui::DropTarget::dropped, &host, [&](const QStringList &paths) { taken = paths; });
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/tmp/protocol v2 é.pdf"_s)});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&host, &enter);
        auto *cover = host.findChild<QLabel *>(u"dropCover"_s);
        QVERIFY(enter.isAccepted() && cover->isVisible());
        QCOMPARE(cover->text(), u"Attach 1"_s);
        QDropEvent drop({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&host, &drop);
        QCOMPARE(taken, QStringList{u"/tmp/protocol v2 é.pdf"_s});
        QVERIFY(!cover->isVisible());
        QMimeData others;
        others.setUrls({QUrl::fromLocalFile(u"/tmp/tool.exe"_s)});
        QDragEnterEvent refused({20, 20}, Qt::CopyAction, &others, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&host, &refused);
        QVERIFY(!cover->isVisible());
    }

    void givesEveryControlANameForAScreenReader()
    {
        WindowStage stage;
        QCOMPARE(nameless(stage.window).join(u", "_s), QString());
        signIn(stage);
        stage.window.places()[0].page->refresh();
        QCOMPARE(nameless(stage.window).join(u", "_s), QString());
        ui::CreateDialog create(stage.prompts, u"/tmp"_s);
        QCOMPARE(nameless(create).join(u", "_s), QString());
        ui::AddPersonDialog add(*stage.window.desk());
        QCOMPARE(nameless(add).join(u", "_s), QString());
        ui::JumpBox jump({}, 0);
        QCOMPARE(nameless(jump).join(u", "_s), QString());
        ui::HelpWindow help;
        QCOMPARE(nameless(help).join(u", "_s), QString());
    }

    void closesTheWorkspaceAndComesBackToTheFirstPage()
    {
        WindowStage stage;
        signIn(stage);
        QTest::keyClick(&stage.window, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!stage.window.desk());
        QVERIFY(stage.window.welcome()->isVisible());
        QCOMPARE(stage.window.rail()->count(), 0);
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
