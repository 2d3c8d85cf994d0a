// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus and keys ask of the window; how it is put together stands in main_window.cpp.
#include "ui/shell/backup_dialog.h"
#include "ui/shell/help_window.h"
#include "ui/shell/inspector.h"
#include "ui/shell/jump_box.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"
#include "ui/text/document_words.h"

namespace chancery::ui {

using namespace Qt::StringLiterals;

void MainWindow::lockSession() { lock(false); }

void MainWindow::lockIdleSession() { lock(true); }

void MainWindow::lock(bool idle)
{
    if (!m_desk || !m_desk->isSignedIn())
        return;
    m_locked = true;
    m_inspector->show(InspectorContent{});
    m_aside.put(*this);
    m_desk->ask(engine::LockSession{.idle = idle}, this, [this](const base::Result<engine::Outcome> &result) {
        if (!result.ok())
            showProblem(result.error());
    });
}

void MainWindow::refreshPage()
{
    if (!isAtWork())
        return;
    pageHere()->refresh();
    m_status->refresh();
}

void MainWindow::findInPage()
{
    if (isAtWork() && !pageHere()->focusFilter())
        showJumpBox();
}

void MainWindow::attachInPage()
{
    if (!isAtWork() || pageHere()->openFiles())
        return;
    goTo(placeNamed(u"submission"_s));
    pageHere()->openFiles();
}

void MainWindow::backUp()
{
    if (!m_desk || !m_desk->isSignedIn())
        return;
    const QString name = tr("%1 %2.zip", "a workspace and a day").arg(m_desk->reader().workspaceName(), m_desk->clock().now().text().left(10));
    const QString path = m_parts.prompts.saveFile(this, tr("Back up the workspace"), name, tr("Backups (*.zip)"));
    if (path.isEmpty())
        return;
    auto *dialog = new BackupDialog(*m_desk, path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showJumpBox()
{
    if (!isAtWork())
        return;
    auto *box = new JumpBox(jumpTargets(m_desk->reader()), m_desk->reader().entryCount(), this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &JumpBox::chosen, this, &MainWindow::jumpTo);
    box->open();
}

void MainWindow::showHelp(const QString &topic)
{
    auto *help = findChild<HelpWindow *>();
    if (!help)
        help = new HelpWindow(this);
    help->showTopic(topic.isEmpty() && isAtWork() ? m_places[size_t(currentPlace())].icon : topic);
    help->show();
    help->raise();
    help->activateWindow();
}

} // namespace chancery::ui
