// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dialogs_aside.h"
#include "ui/shell/jump_list.h"
#include "ui/shell/theme_switch.h"
#include "ui/welcome/workspace_opener.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <vector>

class QAbstractItemView;
class QDockWidget;
class QFrame;
class QLabel;
class QSettings;
class QStackedWidget;

namespace chancery::ui {

class ErrorPanel;
class IdleWatch;
class Inspector;
class Rail;
class RecordWatch;
class SignInPanel;
class StatusLine;
class WelcomePage;

/// A page with the drawing of its place. The window owns the page.
struct Place {
    Page *page = nullptr;
    QString icon;
};

/// What the window is made of besides itself. All references outlive it.
struct WindowParts {
    ThemeSwitch &theme;
    WorkspaceOpener &opener;
    Prompts &prompts;
    QSettings &settings; ///< geometry, last place, recent workspaces
    const base::Clock &clock;
    /// Makes the places of a workspace, in the order of the rail.
    std::function<std::vector<Place>(Desk &)> makePlaces;
};

/// The frame: rail, pages, inspector, foot; welcome and sign-in in their place while there is nothing to show. It joins the
/// signals of pages and knows none of them by name.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Puts an opened workspace on the desk and asks who it is; the sample signs in by itself.
    void take(OpenedWorkspace opened);
    /// Back to the welcome page; the workspace is closed.
    void closeWorkspace();

    Desk *desk() const { return m_desk.get(); }
    WelcomePage *welcome() const { return m_welcome; }
    SignInPanel *signIn() const { return m_signIn; }
    Inspector *inspector() const { return m_inspector; }
    Rail *rail() const { return m_rail; }
    const std::vector<Place> &places() const { return m_places; }
    int currentPlace() const;
    /// Whether the pages are to be seen (signed in, or read-only).
    bool isAtWork() const;
    /// Writes one list as PDF beside the work, where a person says; printPage() takes the one of the page here.
    void printList(const QAbstractItemView *list);

public Q_SLOTS:
    void goTo(int place);
    void openSubmission(const QString &id);
    void jumpTo(const chancery::ui::JumpTarget &target);
    void showProblem(const chancery::base::Error &error);
    void lockSession();
    /// The same where nobody touched the program for so long.
    void lockIdleSession();
    /// Asks where to, then shows the backup being made.
    void backUp();
    void refreshPage();
    void findInPage();
    void attachInPage();
    /// Writes the list of the page here as PDF.
    void printPage();
    void showJumpBox();
    void showHelp(const QString &topic = {});

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override; ///< a narrow window keeps room for the diagram

private:
    friend class WindowMenus;

    void build();
    QWidget *buildWork();
    void restore();
    void remember();
    void lock(bool idle);
    void watchRecord(std::unique_ptr<engine::Client> checker);
    void recordChecked(const ledger::VerifyReport &report);
    void goReadOnly(const ledger::VerifyReport &report);
    void rememberPlaces();
    QString openKey(const Place &place) const; ///< in the settings: what was open there
    void addPlaces();
    void sessionChanged();
    void showPagesOrSignIn();
    void showSampleBar();
    Page *pageHere() const;
    int placeNamed(const QString &icon) const;

    WindowParts m_parts;
    std::unique_ptr<Desk> m_desk;
    std::vector<Place> m_places;
    QString m_lastUser;
    bool m_locked = false;
    DialogsAside m_aside;
    IdleWatch *m_idle = nullptr;
    std::unique_ptr<RecordWatch> m_watch; ///< while the record is being checked
    QString m_broken;   ///< why the workspace is read-only though it was opened for work
    int m_dockGiven = 0; ///< the inspector's width as the window chose it; another is a person's

    QStackedWidget *m_outer = nullptr;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_work = nullptr;
    Rail *m_rail = nullptr;
    Inspector *m_inspector = nullptr;
    QDockWidget *m_dock = nullptr;
    ErrorPanel *m_error = nullptr;
    QFrame *m_sampleBar = nullptr;
    QLabel *m_sampleText = nullptr;
    WelcomePage *m_welcome = nullptr;
    SignInPanel *m_signIn = nullptr;
    StatusLine *m_status = nullptr;
    class WindowMenus *m_menus = nullptr;
};

} // namespace chancery::ui
