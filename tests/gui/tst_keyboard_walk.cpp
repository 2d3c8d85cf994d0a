// SPDX-License-Identifier: GPL-3.0-or-later
// The main job without a mouse: sign in, open the site's submission, attach, validate, move it by its handles, lock, send;
// and the ways about the window. Keys go where the keyboard is, never to a control that the test picked.
#include "tests/support/page_stage.h"
#include "ui/diagram/diagram_view.h"
#include "ui/ledger/ledger_page.h"
#include "ui/people/people_page.h"
#include "ui/shell/jump_box.h"
#include "ui/shell/main_window.h"
#include "ui/sites/sites_page.h"
#include "ui/submission/submission_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
using domain::State;

namespace {

/// The workspace is handed over at once; nothing is opened here.
class NoOpener final : public ui::WorkspaceOpener
{
public:
    void open(const QString &, ui::OpenMode, QObject *, Done) override { QTest::qFail("nothing is opened here", __FILE__, __LINE__); }
    void create(const ui::WorkspaceWish &, QObject *, Done) override {}
    void openSample(QObject *, Progress, Done) override {}
    void cancelSample() override {}
    void setPassphrase(const QString &) override {}
    bool hasKeyFile() const override { return true; }
};

/// What a person works with, not a page or a frame that holds it.
bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const ui::DiagramView *>(widget);
}

QString focusName()
{
    const QWidget *now = QApplication::focusWidget();
    return now ? QString::fromLatin1(now->metaObject()->className()) + u' ' + now->objectName() : u"nowhere"_s;
}

bool at(const QString &name)
{
    const QWidget *now = QApplication::focusWidget();
    return now && now->objectName() == name;
}

/// Names every window that comes up and is neither the main one nor a dialog, a menu or a tooltip: a control shown before it
/// stands in its window flashes on the screen and takes the keyboard away.
class StrayWindows final : public QObject
{
public:
    QStringList seen;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Show ? qobject_cast<QWidget *>(watched) : nullptr;
        const Qt::WindowType kind = widget ? widget->windowType() : Qt::Widget;
        if (widget && widget->isWindow() && (kind == Qt::Window || kind == Qt::Widget) && !widget->inherits("QMainWindow"))
            seen.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
        return false;
    }
};

} // namespace

class TstKeyboardWalk : public QObject
{
    Q_OBJECT

private:
    WorkspaceBuilder m_work;
    std::vector<engine::Command> m_asked;
    Answers m_answers;
    QTemporaryDir m_scratch;
    QSettings m_settings{m_scratch.filePath(u"settings.ini"_s), QSettings::IniFormat};
    ui::ThemeSwitch m_theme;
    NoOpener m_opener;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_id;
    StrayWindows m_strays;

    State stateOf(const QString &id) { return m_work.read(id).state; }
    ui::DiagramView *diagram() { return m_window->findChild<ui::DiagramView *>(); }

    /// Into the control that has the keyboard; where none has, into the window, as a platform would.
    void press(int key, Qt::KeyboardModifiers with = {})
    {
        QWidget *to = QApplication::focusWidget();
        if (!to)
            to = QApplication::activeWindow() ? QApplication::activeWindow() : m_window.get();
        QTest::keyClick(to, Qt::Key(key), with);
        QCoreApplication::processEvents();
    }
    /// What a window manager does when a dialog has gone; there is none here. Where in the window the keyboard then is, is ours.
    void backToTheWindow()
    {
        if (!QApplication::activeWindow())
            m_window->activateWindow();
    }
    static void write(const QString &text)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    /// Tab by Tab, as a person does who knows where they want to go.
    void tabTo(const QString &name)
    {
        for (int tabs = 0; tabs < 60 && !at(name); ++tabs)
            press(Qt::Key_Tab);
        QVERIFY2(at(name), qPrintable(u"Tab never comes to %1; it stands at %2"_s.arg(name, focusName())));
    }
    void goTo(int key, int place)
    {
        press(key, Qt::ControlModifier);
        QCOMPARE(m_window->currentPlace(), place);
        QVERIFY2(isControl(QApplication::focusWidget()), qPrintable(u"place %1: the keyboard is at %2"_s.arg(place).arg(focusName())));
        QVERIFY(m_window->places()[size_t(place)].page->isAncestorOf(QApplication::focusWidget()));
    }
    void dialogIsOpen()
    {
        QTRY_VERIFY(QApplication::activeModalWidget());
        QTRY_VERIFY2(QApplication::activeModalWidget()->isAncestorOf(QApplication::focusWidget()), "a dialog takes the keyboard");
    }
    void dialogIsGone(const QWidget *before)
    {
        QTRY_VERIFY(!QApplication::activeModalWidget());
        backToTheWindow();
        QTRY_VERIFY2(QApplication::focusWidget() == before, qPrintable(u"the keyboard came back to "_s + focusName()));
    }
    bool onHandleTo(State state)
    {
        const auto node = diagram()->focusedNode();
        return node && diagram()->nodes()[*node].kind == ui::NodeKind::Handle && workflow::Lifecycle[diagram()->nodes()[*node].index].to == state;
    }
    /// From wherever the keyboard is to the handle that leads to a state; Enter there, Enter on the card's act, then the dialog's.
    void advanceTo(State state)
    {
        tabTo(u"diagram"_s);
        for (int tabs = 0; tabs < 12 && !onHandleTo(state); ++tabs)
            press(Qt::Key_Tab);
        QVERIFY2(onHandleTo(state), "Tab never comes to the handle");
        press(Qt::Key_Return);
        for (int tabs = 0; tabs < 12 && !qobject_cast<QPushButton *>(QApplication::focusWidget()); ++tabs)
            press(Qt::Key_Tab);
        QVERIFY2(qobject_cast<QPushButton *>(QApplication::focusWidget()), "the card's act takes the keyboard");
        press(Qt::Key_Return);
        dialogIsOpen();
        QVERIFY2(!at(u"act"_s), "a dialog begins in its first field, not on what it records");
        tabTo(u"act"_s);
        press(Qt::Key_Return);
        dialogIsGone(diagram());
        QTRY_COMPARE(stateOf(m_id), state);
    }
    void attachByKeys()
    {
        m_answers.files = {m_work.file(u"protocol_v2.0_2026-02-01.pdf"_s, "%PDF-1.4\nby keys\n")};
        const QWidget *before = QApplication::focusWidget();
        press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        dialogIsOpen();
        QVERIFY2(!at(u"act"_s), "a dialog begins in its first field, not on what it records");
        tabTo(u"confirmed"_s);
        press(Qt::Key_Space);
        tabTo(u"act"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY2(at(u"act"_s), "the result's Close takes the keyboard");
        press(Qt::Key_Return);
        dialogIsGone(before);
        QTRY_COMPARE(m_work.read(m_id).documents.size(), size_t(1));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_id = m_work.submission(u"EU-NL"_s);
        qApp->installEventFilter(&m_strays);
        m_window = std::make_unique<ui::MainWindow>(ui::WindowParts{
            .theme = m_theme, .opener = m_opener, .prompts = m_answers, .settings = m_settings, .clock = m_work.clock(),
            .makePlaces = [this](ui::Desk &desk) {
                return std::vector<ui::Place>{{new ui::SitesPage(desk, PageStage::choices()), u"sites"_s},
                                              {new ui::SubmissionPage(desk, m_answers, PageStage::choices()), u"submission"_s},
                                              {new ui::LedgerPage(desk, m_answers), u"ledger"_s},
                                              {new ui::PeoplePage(desk), u"people"_s}};
            }});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY2(at(u"openWorkspace"_s), qPrintable(u"the welcome page begins at "_s + focusName()));
        auto reader = store::Reader::open(m_work.folder());
        m_window->take({.folder = m_work.folder(), .reader = std::move(*reader), .client = std::make_unique<DirectClient>(m_work, m_asked),
                        .signInUser = u"m.visser"_s, .signInPassword = {}});
    }

    void signingInGivesTheKeyboardToThePage()
    {
        QTRY_VERIFY2(at(u"password"_s), qPrintable(u"signing in begins at "_s + focusName()));
        write(u"not this one"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY2(at(u"password"_s), "after a refusal the password is typed again");
        write(u"correct horse"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isAtWork(), 20000);
        QVERIFY2(at(u"wall"_s), qPrintable(u"after sign-in the keyboard is at "_s + focusName()));
    }

    void wallAndTableAreReachedAndLeft()
    {
        press(Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY2(at(u"siteTable"_s), qPrintable(focusName()));
        press(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY2(at(u"wall"_s), qPrintable(focusName()));
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(at(u"filter"_s));
        press(Qt::Key_F5);
        QVERIFY2(at(u"filter"_s), "reading anew leaves the keyboard where it was");
        goTo(Qt::Key_1, 0);
        QVERIFY(at(u"wall"_s));
    }

    void theSiteOpensItsSubmissionAndDocumentsAreAttached()
    {
        press(Qt::Key_Return);
        QTRY_COMPARE(m_window->currentPlace(), 1);
        QVERIFY2(at(u"diagram"_s), qPrintable(u"the submission begins at "_s + focusName()));
        QVERIFY(diagram()->focusedNode());
        attachByKeys();
    }

    void itIsValidatedLockedAndSent()
    {
        press(Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY(m_work.read(m_id).validation.has_value());
        m_work.complete(m_id); // eighteen more of the same
        QCoreApplication::processEvents();
        advanceTo(State::PreValidation);
        for (const domain::Finding &each : m_work.read(m_id).findings) {
            if (each.blocks() && each.category == domain::Category::BlockingComplianceViolation)
                m_work.must(engine::ResolveFinding{domain::SubmissionId(m_id), each.id, u"checked on paper"_s, {}});
        }
        QTRY_VERIFY(m_window->findChild<QPushButton *>(u"lock"_s)->isEnabled());
        press(Qt::Key_L, Qt::AltModifier);
        QTRY_VERIFY(m_work.read(m_id).lock.has_value());
        QCoreApplication::processEvents();
        advanceTo(State::Submitted);
    }

    void theLedgerIsVerified()
    {
        goTo(Qt::Key_3, 2);
        QVERIFY(at(u"ledgerTable"_s));
        press(Qt::Key_V, Qt::AltModifier);
        const auto verified = [this] { return std::ranges::any_of(m_asked, [](const auto &each) { return std::holds_alternative<engine::VerifyLedger>(each); }); };
        QTRY_VERIFY(verified());
        goTo(Qt::Key_4, 3);
        goTo(Qt::Key_1, 0);
    }

    void theJumpBoxAndHelpComeAndGo()
    {
        const QWidget *before = QApplication::focusWidget();
        press(Qt::Key_K, Qt::ControlModifier);
        dialogIsOpen();
        press(Qt::Key_Escape);
        dialogIsGone(before);
        press(Qt::Key_K, Qt::ControlModifier);
        dialogIsOpen();
        write(m_id);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_window->currentPlace(), 1);
        backToTheWindow();
        QTRY_VERIFY2(at(u"diagram"_s), qPrintable(u"what was jumped to has the keyboard at "_s + focusName()));
        press(Qt::Key_F1);
        QTRY_VERIFY(QApplication::activeWindow() && QApplication::activeWindow()->objectName() == u"helpWindow"_s);
        press(Qt::Key_Escape);
        backToTheWindow();
        QTRY_VERIFY2(at(u"diagram"_s), qPrintable(u"after help the keyboard is at "_s + focusName()));
    }

    void lockingAsksForThePassword()
    {
        press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!m_window->isAtWork());
        QTRY_VERIFY2(at(u"password"_s), qPrintable(u"a locked session begins at "_s + focusName()));
    }

    void cleanupTestCase()
    {
        m_window.reset();
        QCOMPARE(m_strays.seen, QStringList());
    }
};

QTEST_MAIN(TstKeyboardWalk)
#include "tst_keyboard_walk.moc"
