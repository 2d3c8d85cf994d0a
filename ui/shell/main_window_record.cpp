// SPDX-License-Identifier: GPL-3.0-or-later
// The record is checked whole behind the work; where it does not hold, work ends.
#include "ui/shell/main_window.h"
#include "ui/shell/record_watch.h"
#include "ui/shell/status_line.h"
#include "ui/text/broken_words.h"

namespace chancery::ui {

using namespace Qt::StringLiterals;

void MainWindow::watchRecord(std::unique_ptr<engine::Client> checker)
{
    if (!checker)
        return;
    m_watch = std::make_unique<RecordWatch>(std::move(checker));
    connect(m_watch.get(), &RecordWatch::progressed, m_status, &StatusLine::showCheck);
    connect(m_watch.get(), &RecordWatch::ended, m_status, &StatusLine::endCheck);
    // Queued: what is found may close the workspace, and the watch with it.
    connect(m_watch.get(), &RecordWatch::checked, this, &MainWindow::recordChecked, Qt::QueuedConnection);
    connect(m_status, &StatusLine::checkCancelled, m_watch.get(), &RecordWatch::cancel);
}

void MainWindow::recordChecked(const ledger::VerifyReport &report)
{
    if (!m_desk)
        return;
    m_status->setChecked(report);
    if (report.valid)
        return;
    if (!RecordWatch::mayGoOn(report)) {
        goReadOnly(report);
        return;
    }
    const ledger::StorageFault &fault = report.storage.front();
    showProblem(base::error(base::ErrorKind::Corrupt, fault.code,
                            {{u"place"_s, fault.place}, {u"user"_s, fault.place}, {u"expected"_s, fault.expected}, {u"found"_s, fault.found}}));
}

void MainWindow::goReadOnly(const ledger::VerifyReport &report)
{
    const QString sentence = brokenWords(report).what;
    m_desk->freeze();
    m_parts.opener.open(m_desk->folder(), OpenMode::ReadOnly, this, [this, sentence](base::Result<OpenedWorkspace> opened) {
        if (!opened) {
            closeWorkspace();
            showProblem(opened.error());
            return;
        }
        take(std::move(*opened));
        m_broken = sentence;
        showSampleBar();
        showProblem(base::error(base::ErrorKind::Corrupt, u"RECORD_BROKEN"_s, {{u"sentence"_s, sentence}}));
    });
}

} // namespace chancery::ui
