// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/heartbeat.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/inspector.h"
#include "ui/shell/rail.h"
#include "ui/shell/record_watch.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_menus.h"
#include "ui/welcome/sign_in_panel.h"
#include "ui/welcome/welcome_page.h"
#include "ui/widgets/enter_presses.h"
#include "ui/widgets/error_panel.h"
#include "ui/widgets/tone.h"

#include <QAbstractItemView>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int WidestInspector = 300;
constexpr int NarrowestInspector = 212;
constexpr int DockSlack = 8;      ///< a frame and a rounding are no person's drawing
constexpr int WorkWidth = 1066; ///< the rail, and a page on which the diagram stands whole at its narrowest pitch
} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent) : QMainWindow(parent), m_parts(parts)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Chancery"));
    setWindowIcon(QIcon(u":/icons/chancery.svg"_s));
    build();
    new EnterPresses(this);
    m_idle = new IdleWatch(m_parts.clock, this);
    m_idle->setMinutes(qBound(1, m_parts.settings.value(u"window/idleMinutes"_s, m_idle->minutes()).toInt(), 60));
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lockIdleSession);
    m_menus = new WindowMenus(*this);
    connect(m_welcome, &WelcomePage::opened, this, [this](std::shared_ptr<OpenedWorkspace> opened) { take(std::move(*opened)); });
    connect(m_signIn, &SignInPanel::leave, this, &MainWindow::closeWorkspace);
    restore();
    showPagesOrSignIn();
}

MainWindow::~MainWindow()
{
    // Pages hold the desk: they go first, then the desk closes the record.
    for (const Place &place : m_places)
        delete place.page;
    m_status->setDesk(nullptr);
}

void MainWindow::build()
{
    m_error = new ErrorPanel;
    m_sampleBar = new QFrame;
    m_sampleBar->setObjectName(u"sampleBar"_s);
    m_sampleBar->setProperty("panel", u"note"_s);
    m_sampleText = new QLabel;
    m_sampleText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *bar = new QHBoxLayout(m_sampleBar);
    bar->setContentsMargins(16, 6, 12, 6);
    bar->addWidget(m_sampleText, 1);
    m_welcome = new WelcomePage(m_parts.opener, m_parts.prompts, m_parts.settings);
    m_signIn = new SignInPanel;
    m_outer = new QStackedWidget;
    m_outer->addWidget(m_welcome);
    m_outer->addWidget(m_signIn);
    m_outer->addWidget(m_work = buildWork());

    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sampleBar);
    column->addWidget(m_error);
    column->addWidget(m_outer, 1);
    setCentralWidget(central);

    m_inspector = new Inspector;
    m_dock = new QDockWidget(tr("Details"));
    m_dock->setObjectName(u"inspectorDock"_s);
    m_dock->setFeatures(QDockWidget::DockWidgetClosable);
    m_dock->setTitleBarWidget(new QWidget);
    m_dock->setWidget(m_inspector);
    addDockWidget(Qt::RightDockWidgetArea, m_dock);
    setStatusBar(m_status = new StatusLine);
}

QWidget *MainWindow::buildWork()
{
    auto *work = new QWidget;
    auto *row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail;
    m_pages = new QStackedWidget;
    m_pages->setObjectName(u"pageStack"_s);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    connect(m_rail, &Rail::chosen, this, &MainWindow::goTo);
    return work;
}

void MainWindow::restore()
{
    resize(1320, 860);
    restoreGeometry(m_parts.settings.value(u"window/geometry"_s).toByteArray());
    if (!restoreState(m_parts.settings.value(u"window/state"_s).toByteArray()))
        resizeDocks({m_dock}, {m_dockGiven = WidestInspector}, Qt::Horizontal);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_dockGiven == 0 || (m_dock->isVisible() && qAbs(m_dock->width() - m_dockGiven) > DockSlack))
        return;
    m_dockGiven = qBound(NarrowestInspector, width() - WorkWidth, WidestInspector);
    resizeDocks({m_dock}, {m_dockGiven}, Qt::Horizontal);
}

void MainWindow::remember()
{
    m_parts.settings.setValue(u"window/geometry"_s, saveGeometry());
    m_parts.settings.setValue(u"window/theme"_s, themeModeText(m_parts.theme.mode()));
    if (isAtWork()) {
        m_parts.settings.setValue(u"window/state"_s, saveState());
        m_parts.settings.setValue(u"window/place"_s, currentPlace());
    }
    rememberPlaces();
}

void MainWindow::rememberPlaces()
{
    for (const Place &place : m_places) {
        if (const QByteArray arranged = place.page->arrangement(); !arranged.isEmpty())
            m_parts.settings.setValue(u"window/arranged/"_s + place.icon, arranged);
        if (const QString open = place.page->openThing(); !open.isEmpty())
            m_parts.settings.setValue(openKey(place), open);
    }
}

QString MainWindow::openKey(const Place &place) const
{
    // Of this workspace: another has submissions of the same numbers.
    return u"window/open/%1/%2"_s.arg(m_desk->reader().health().origin.section(u'/', -1), place.icon);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::take(OpenedWorkspace opened)
{
    closeWorkspace();
    m_desk = std::make_unique<Desk>(opened.folder, std::move(opened.reader), std::move(opened.client), m_parts.clock);
    connect(m_desk.get(), &Desk::sessionChanged, this, &MainWindow::sessionChanged);
    new Heartbeat(*m_desk, m_desk.get());
    m_lastUser = opened.signInUser;
    setWindowTitle(m_desk->isReadOnly() ? tr("%1 (read-only) – Chancery").arg(m_desk->reader().workspaceName())
                                         : tr("%1 – Chancery").arg(m_desk->reader().workspaceName()));
    addPlaces();
    m_status->setDesk(m_desk.get());
    showSampleBar();
    showPagesOrSignIn();
    watchRecord(std::move(opened.checker));
    if (!opened.signInPassword.isEmpty())
        m_signIn->signIn(opened.signInUser, opened.signInPassword);
}

void MainWindow::closeWorkspace()
{
    if (!m_desk)
        return;
    remember();
    m_watch.reset();
    m_status->endCheck();
    m_broken.clear();
    for (const Place &place : m_places)
        delete place.page;
    m_places.clear();
    m_rail->clear();
    m_inspector->show(InspectorContent{});
    m_status->setDesk(nullptr);
    m_status->setRemark({});
    m_desk.reset();
    m_locked = false;
    m_idle->watch(false);
    m_aside.drop();
    setWindowTitle(tr("Chancery"));
    m_welcome->refresh();
    showPagesOrSignIn();
}

void MainWindow::addPlaces()
{
    m_places = m_parts.makePlaces(*m_desk);
    for (const Place &place : m_places) {
        place.page->arrange(m_parts.settings.value(u"window/arranged/"_s + place.icon).toByteArray());
        const int number = m_rail->addPlace(place.icon, place.page->placeName());
        m_pages->addWidget(place.page);
        Page *page = place.page;
        connect(page, &Page::selectionChanged, m_inspector, [this, page](const InspectorContent &content) {
            if (page == pageHere())
                m_inspector->show(content);
        });
        connect(page, &Page::openSubmission, this, &MainWindow::openSubmission);
        connect(page, &Page::filesFor, this, [this](const QString &id, const QStringList &paths) {
            openSubmission(id);
            pageHere()->takeFiles(paths);
        });
        connect(page, &Page::problem, this, &MainWindow::showProblem);
        connect(page, &Page::printAsked, this, &MainWindow::printList);
        connect(page, &Page::attentionChanged, this,
                [this, page, number] { m_rail->setAttention(number, page->attention(), page->attentionWords()); });
    }
    m_menus->setPlaces(m_places);
}

bool MainWindow::isAtWork() const { return m_desk && (m_desk->isReadOnly() || m_desk->isSignedIn()); }

void MainWindow::sessionChanged()
{
    const QString before = m_lastUser;
    if (m_desk->isSignedIn()) {
        m_lastUser = m_desk->session().person.id.text();
        m_locked = false;
    }
    m_idle->watch(m_desk->isSignedIn());
    showPagesOrSignIn();
    if (m_desk->isSignedIn())
        m_lastUser == before ? m_aside.bringBack() : m_aside.drop();
}

void MainWindow::showPagesOrSignIn()
{
    const bool work = isAtWork();
    const bool arriving = work && m_outer->currentWidget() != m_work;
    m_dock->setVisible(work);
    m_sampleBar->setVisible(m_desk && (m_desk->reader().isSample() || m_desk->isReadOnly()));
    m_outer->setCurrentWidget(!m_desk ? static_cast<QWidget *>(m_welcome) : work ? m_work : m_signIn);
    m_menus->setState(m_desk != nullptr, work, m_desk && m_desk->isSignedIn());
    if (!m_desk)
        m_welcome->takeFocus();
    if (m_desk && !work)
        m_signIn->ask(m_desk.get(), m_lastUser, m_locked);
    if (!arriving)
        return;
    m_error->clear();
    for (const Place &place : m_places) {
        place.page->refresh();
        if (const QString open = m_parts.settings.value(openKey(place)).toString(); !open.isEmpty() && place.page->openThing().isEmpty())
            place.page->reveal(open);
    }
    for (int number = 0; number < int(m_places.size()); ++number)
        m_rail->setAttention(number, m_places[size_t(number)].page->attention(), m_places[size_t(number)].page->attentionWords());
    goTo(qBound(0, m_parts.settings.value(u"window/place"_s, 0).toInt(), int(m_places.size()) - 1));
}

void MainWindow::showSampleBar()
{
    QStringList said;
    if (m_desk->reader().isSample())
        said << tr("<b>Sample data.</b> Nobody here is real. Everyone signs in with the password <b>%1</b>.")
                    .arg(m_desk->reader().samplePassword().toHtmlEscaped());
    if (!m_broken.isEmpty())
        said << tr("<b>The record does not hold.</b> %1 Nothing more is written to it.").arg(m_broken.toHtmlEscaped());
    if (m_desk->isReadOnly())
        said << tr("<b>Read-only.</b> Nothing here can be changed; the ledger can be verified and exported.");
    m_sampleText->setText(said.join(u"<br>"_s));
}

Page *MainWindow::pageHere() const { return qobject_cast<Page *>(m_pages->currentWidget()); }

int MainWindow::currentPlace() const { return m_pages->currentIndex(); }

int MainWindow::placeNamed(const QString &icon) const
{
    for (int number = 0; number < int(m_places.size()); ++number) {
        if (m_places[size_t(number)].icon == icon)
            return number;
    }
    return -1;
}

void MainWindow::goTo(int place)
{
    if (place < 0 || place >= int(m_places.size()) || !isAtWork())
        return;
    m_rail->setCurrent(place);
    m_inspector->show(InspectorContent{});
    m_pages->setCurrentIndex(place);
    m_places[size_t(place)].page->refresh();
    m_places[size_t(place)].page->takeFocus();
}

void MainWindow::openSubmission(const QString &id)
{
    const int place = placeNamed(u"submission"_s);
    if (place < 0)
        return;
    goTo(place);
    pageHere()->reveal(id);
    pageHere()->takeFocus(); // what it reveals may be what is worked with now
}

void MainWindow::jumpTo(const JumpTarget &target)
{
    switch (target.kind) {
    case JumpTarget::Kind::Site:
        goTo(placeNamed(u"sites"_s));
        break;
    case JumpTarget::Kind::Submission:
        openSubmission(target.id);
        return;
    case JumpTarget::Kind::Document:
        openSubmission(target.submission);
        break;
    case JumpTarget::Kind::Entry:
        goTo(placeNamed(u"ledger"_s));
        break;
    }
    Page *page = pageHere();
    page->reveal(target.id);
    if (const QWidget *now = page->focusWidget(); !now || !now->isVisibleTo(page))
        page->takeFocus();
}

void MainWindow::showProblem(const base::Error &error) { m_error->showError(error); }

} // namespace chancery::ui
