// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshots.h"

#include "app/window/dialog_shots.h"
#include "ui/diagram/diagram_view.h"
#include "ui/ledger/ledger_page.h"
#include "ui/people/add_person_dialog.h"
#include "ui/people/grant_role_dialog.h"
#include "ui/people/people_page.h"
#include "ui/shell/help_window.h"
#include "ui/shell/jump_box.h"
#include "ui/sites/sites_page.h"
#include "ui/submission/submission_page.h"
#include "ui/welcome/create_dialog.h"
#include "ui/welcome/welcome_page.h"

#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace chancery::window {

using namespace Qt::StringLiterals;
using ui::MainWindow;

namespace {

template<typename PageType>
PageType *pageOf(MainWindow &window)
{
    for (int number = 0; number < int(window.places().size()); ++number) {
        if (auto *page = qobject_cast<PageType *>(window.places()[size_t(number)].page)) {
            window.goTo(number);
            return page;
        }
    }
    return nullptr;
}

std::vector<Shot> siteShots()
{
    using ui::SitesPage;
    const auto view = [](SitesPage::View each) {
        return [each](MainWindow &window) -> QWidget * {
            pageOf<SitesPage>(window)->setView(each);
            return &window;
        };
    };
    return {{u"sites-wall"_s, view(SitesPage::Cards)}, {u"sites-table"_s, view(SitesPage::Table)}, {u"sites-queue"_s, view(SitesPage::Queue)}};
}

/// One picture of each state that a sample submission stands in, and of each tab.
QWidget *submissionIn(MainWindow &window, domain::State state, ui::SubmissionPage::Tab tab)
{
    for (const domain::Submission &submission : window.desk()->reader().submissions()) {
        if (submission.state != state)
            continue;
        auto *page = pageOf<ui::SubmissionPage>(window);
        page->reveal(submission.id.text());
        page->setTab(tab);
        return &window;
    }
    return nullptr;
}

std::vector<Shot> submissionShots()
{
    using ui::SubmissionPage;
    std::vector<Shot> shots;
    for (const domain::State state : domain::AllStates) {
        shots.push_back({u"submission-"_s + base::wireText(state).toLower().replace(u'_', u'-'),
                         [state](MainWindow &window) { return submissionIn(window, state, SubmissionPage::Documents); }});
    }
    const std::pair<QString, SubmissionPage::Tab> tabs[] = {{u"findings"_s, SubmissionPage::Findings}, {u"committee"_s, SubmissionPage::Committee},
                                                            {u"clocks"_s, SubmissionPage::Clocks}, {u"history"_s, SubmissionPage::History}};
    for (const auto &[name, tab] : tabs) {
        const domain::State state = tab == SubmissionPage::Findings ? domain::State::Draft : domain::State::UnderReview;
        shots.push_back({u"submission-tab-"_s + name, [state, tab = tab](MainWindow &window) { return submissionIn(window, state, tab); }});
    }
    return shots;
}

/// What a narrow and a wide screen make of the pages; 1440 x 900 is the usual one.
std::vector<Shot> sizedShots()
{
    std::vector<Shot> shots;
    for (const auto &[suffix, size] : {std::pair{u"-small"_s, QSize(1280, 720)}, {u"-large"_s, QSize(1920, 1080)}}) {
        const auto wall = [](MainWindow &window) -> QWidget * {
            pageOf<ui::SitesPage>(window)->setView(ui::SitesPage::Cards);
            return &window;
        };
        const auto ledger = [](MainWindow &window) -> QWidget * {
            pageOf<ui::LedgerPage>(window)->table()->selectRow(4);
            return &window;
        };
        shots.push_back({u"sites-wall"_s + suffix, wall, size});
        shots.push_back({u"submission"_s + suffix,
                         [](MainWindow &window) { return submissionIn(window, domain::State::UnderReview, ui::SubmissionPage::Documents); }, size});
        shots.push_back({u"ledger"_s + suffix, ledger, size});
    }
    return shots;
}

/// Whether the ledger page has come to its verdict.
bool verified(MainWindow &window)
{
    const auto *verify = window.findChild<QPushButton *>(u"verifyLedger"_s);
    return verify && verify->isEnabled();
}

/// The guard of the first handle, opened as the keyboard does.
QWidget *guardCard(MainWindow &window)
{
    submissionIn(window, domain::State::UnderReview, ui::SubmissionPage::Documents);
    auto *diagram = pageOf<ui::SubmissionPage>(window)->diagram();
    for (size_t node = 0; node < diagram->nodes().size(); ++node) {
        if (diagram->nodes()[node].kind == ui::NodeKind::Handle) {
            diagram->activateNode(node);
            break;
        }
    }
    return &window;
}

QWidget *peopleTab(MainWindow &window, int tab)
{
    pageOf<ui::PeoplePage>(window)->findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(tab);
    return &window;
}

std::vector<Shot> recordShots()
{
    return {{u"ledger"_s,
             [](MainWindow &window) -> QWidget * {
                 pageOf<ui::LedgerPage>(window)->table()->selectRow(2);
                 return &window;
             }},
            {u"ledger-verified"_s,
             [](MainWindow &window) -> QWidget * {
                 pageOf<ui::LedgerPage>(window)->verify();
                 return &window;
             },
             {1440, 900}, verified},
            {u"people"_s,
             [](MainWindow &window) -> QWidget * {
                 pageOf<ui::PeoplePage>(window)->table()->selectRow(1);
                 return &window;
             }},
            {u"people-sessions"_s, [](MainWindow &window) { return peopleTab(window, 1); }},
            {u"people-key"_s, [](MainWindow &window) { return peopleTab(window, 2); }},
            {u"dialog-add-person"_s, [](MainWindow &window) -> QWidget * { return new ui::AddPersonDialog(*window.desk(), &window); }},
            {u"dialog-grant-role"_s,
             [](MainWindow &window) -> QWidget * { return new ui::GrantRoleDialog(*window.desk(), window.desk()->reader().people().back(), &window); }},
            {u"jump"_s,
             [](MainWindow &window) -> QWidget * {
                 return new ui::JumpBox(ui::jumpTargets(window.desk()->reader()), window.desk()->reader().entryCount(), &window);
             }},
            {u"help"_s, [](MainWindow &window) -> QWidget * { return new ui::HelpWindow(&window); }},
            {u"error"_s, [](MainWindow &window) -> QWidget * {
                 pageOf<ui::LedgerPage>(window);
                 window.showProblem(base::error(base::ErrorKind::Io, u"DISK_FULL"_s, {{u"path"_s, u"/media/office/ledger.jsonld"_s}}));
                 return &window;
             }}};
}

} // namespace

std::vector<Shot> welcomeShots()
{
    return {{u"welcome"_s, [](MainWindow &window) -> QWidget * { return &window; }},
            {u"dialog-create-workspace"_s, [](MainWindow &window) -> QWidget * {
                 window.welcome()->create();
                 return window.welcome()->findChild<ui::CreateDialog *>();
             }}};
}

std::vector<Shot> workShots()
{
    std::vector<Shot> shots = siteShots();
    shots.push_back({u"submission-guard"_s, guardCard});
    for (std::vector<Shot> more : {submissionShots(), recordShots(), sizedShots(), dialogShots()})
        shots.insert(shots.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return shots;
}

std::vector<Shot> lockedShots()
{
    return {{u"session-locked"_s, [](MainWindow &window) -> QWidget * { return &window; }}};
}

std::vector<Shot> readOnlyShots()
{
    return {{u"read-only"_s, [](MainWindow &window) -> QWidget * {
                 pageOf<ui::LedgerPage>(window)->verify();
                 return &window;
             },
             {1440, 900}, verified}};
}

} // namespace chancery::window
