// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_menus.h"

#include "ui/shell/idle_watch.h"
#include "ui/shell/main_window.h"
#include "ui/welcome/welcome_page.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

namespace chancery::ui {

using namespace Qt::StringLiterals;

WindowMenus::WindowMenus(MainWindow &window) : QObject(&window), m_window(window)
{
    addWorkspaceMenu();
    addEditMenu();
    addViewMenu();
    addHelpMenu();
}

void WindowMenus::addWorkspaceMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Workspace"));
    WelcomePage *welcome = m_window.welcome();
    menu->addAction(tr("&New…"), QKeySequence::New, welcome, &WelcomePage::create);
    menu->addAction(tr("&Open…"), QKeySequence::Open, welcome, &WelcomePage::chooseAndOpen);
    menu->addAction(tr("Open the &sample workspace"), welcome, &WelcomePage::openSample);
    menu->addSeparator();
    m_needSession.push_back(menu->addAction(tr("&Lock session"), QKeySequence(u"Ctrl+L"_s), &m_window, &MainWindow::lockSession));
    addIdleMenu(menu);
    m_needWork.push_back(menu->addAction(tr("&Print this list as PDF…"), QKeySequence::Print, &m_window, &MainWindow::printPage));
    m_needSession.push_back(menu->addAction(tr("&Back up…"), &m_window, &MainWindow::backUp));
    m_needOpen.push_back(menu->addAction(tr("&Close workspace"), QKeySequence(u"Ctrl+Shift+W"_s), &m_window, &MainWindow::closeWorkspace));
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence(u"Ctrl+Q"_s), &m_window, &QWidget::close);
}

void WindowMenus::addIdleMenu(QMenu *workspace)
{
    QMenu *menu = workspace->addMenu(tr("Lock when &idle"));
    auto *group = new QActionGroup(this);
    for (const int minutes : {5, 15, 30, 60}) {
        QAction *action = menu->addAction(tr("After %1 minutes").arg(minutes), this, [this, minutes] {
            m_window.m_idle->setMinutes(minutes);
            m_window.m_parts.settings.setValue(u"window/idleMinutes"_s, minutes);
        });
        action->setCheckable(true);
        action->setChecked(m_window.m_idle->minutes() == minutes);
        group->addAction(action);
    }
}

void WindowMenus::addEditMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Edit"));
    QAction *undo = menu->addAction(tr("Why there is no &undo"), &m_window, [this] { m_window.showHelp(u"ledger"_s); });
    undo->setStatusTip(tr("What was recorded stays on record; a mistake is corrected by a further entry."));
    menu->addSeparator();
    m_needWork.push_back(menu->addAction(tr("&Attach documents…"), QKeySequence(u"Ctrl+Shift+A"_s), &m_window, &MainWindow::attachInPage));
    m_needWork.push_back(menu->addAction(tr("&Find in this place"), QKeySequence::Find, &m_window, &MainWindow::findInPage));
    m_needWork.push_back(menu->addAction(tr("&Go to…"), QKeySequence(u"Ctrl+K"_s), &m_window, &MainWindow::showJumpBox));
}

void WindowMenus::addViewMenu()
{
    m_view = m_window.menuBar()->addMenu(tr("V&iew"));
    m_viewEnd = m_view->addSeparator();
    m_needWork.push_back(m_view->addAction(tr("&Read anew"), QKeySequence::Refresh, &m_window, &MainWindow::refreshPage));
    QAction *details = m_window.m_dock->toggleViewAction();
    details->setText(tr("&Details"));
    details->setShortcut(QKeySequence(u"Ctrl+I"_s));
    m_view->addAction(details);
    m_needWork.push_back(details);
    addThemeMenu(m_view);
}

void WindowMenus::addThemeMenu(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const std::pair<ThemeMode, QString> modes[] = {{ThemeMode::System, tr("As the &system")}, {ThemeMode::Light, tr("&Light")}, {ThemeMode::Dark, tr("&Dark")}};
    ThemeSwitch &theme = m_window.m_parts.theme;
    for (const auto &[mode, word] : modes) {
        QAction *action = menu->addAction(word, this, [&theme, mode = mode] { theme.setMode(mode); });
        action->setCheckable(true);
        action->setChecked(theme.mode() == mode);
        group->addAction(action);
    }
}

void WindowMenus::addHelpMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Help"), QKeySequence::HelpContents, &m_window, [this] { m_window.showHelp(); });
    menu->addAction(tr("&Keys"), &m_window, [this] { m_window.showHelp(u"keys"_s); });
    menu->addAction(tr("&About Chancery"), &m_window, [this] { m_window.showHelp(u"about"_s); });
}

void WindowMenus::setPlaces(const std::vector<Place> &places)
{
    qDeleteAll(m_places);
    m_places.clear();
    for (int number = 0; number < int(places.size()); ++number) {
        auto *action = new QAction(places[size_t(number)].page->placeName(), this);
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number + 1)));
        connect(action, &QAction::triggered, &m_window, [this, number] { m_window.goTo(number); });
        m_view->insertAction(m_viewEnd, action);
        m_places.push_back(action);
    }
}

void WindowMenus::setState(bool open, bool atWork, bool signedIn)
{
    for (QAction *action : m_needOpen)
        action->setEnabled(open);
    for (QAction *action : m_needWork)
        action->setEnabled(atWork);
    for (QAction *action : m_places)
        action->setEnabled(atWork);
    for (QAction *action : m_needSession)
        action->setEnabled(signedIn);
}

} // namespace chancery::ui
