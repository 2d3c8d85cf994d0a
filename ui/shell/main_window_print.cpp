// SPDX-License-Identifier: GPL-3.0-or-later
// Lists on paper: asked for, written beside the work, and said where they are.
#include "core/engine/own_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"
#include "ui/text/document_words.h"
#include "ui/widgets/print_table.h"
#include "ui/widgets/progress_row.h"

#include <QAbstractItemView>
#include <QDir>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

/// So that whoever holds the paper finds the record again: the newest entry, its hash, and whose ledger it is.
QString footOf(const store::Reader &reader)
{
    const std::int64_t entries = reader.entryCount();
    const std::vector<store::EntryRow> last = reader.entries({}, entries - 1, 1);
    return last.empty() ? QString()
                        : MainWindow::tr("Ledger %1 · head: entry %2, %3", "origin, number, hash").arg(reader.health().origin).arg(last.front().seq).arg(last.front().entryHash);
}

} // namespace

void MainWindow::printPage()
{
    if (isAtWork())
        printList(pageHere()->list());
}

void MainWindow::printList(const QAbstractItemView *list)
{
    if (!list || !isAtWork())
        return;
    const QString name = tr("%1 %2.pdf", "a place and a day").arg(pageHere()->paperName(), m_desk->clock().now().text().left(10));
    const QString path = m_parts.prompts.saveFile(this, tr("Print this list as PDF"), name, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (const base::Status foreign = engine::leavesOwnFilesAlone(m_desk->folder(), path); !foreign)
        return showProblem(foreign.error());
    auto *print = new PrintTable(*list,
                                 {.title = pageHere()->paperTitle(), .subtitle = list->accessibleName(), .workspace = m_desk->reader().workspaceName(),
                                  .at = instantWords(m_desk->clock().now().text()), .filter = pageHere()->filterInForce(*list),
                                  .foot = footOf(m_desk->reader()), .head = {}, .rows = {}},
                                 path, this);
    ProgressRow *row = m_status->addWork(tr("Writing the list"));
    connect(row, &ProgressRow::cancelled, print, &PrintTable::cancel);
    connect(print, &PrintTable::progressed, row, [row](qint64 done, qint64 total) { row->setSteps(tr("Writing the list"), done, total); });
    connect(print, &PrintTable::finished, this, [this, row](const QString &file, const base::Status &status) {
        m_status->endWork(row);
        if (status)
            m_status->showMessage(tr("Written: %1").arg(QDir::toNativeSeparators(file)), 20000);
        else if (status.error().kind != base::ErrorKind::Cancelled)
            showProblem(status.error());
    });
    print->start();
}

} // namespace chancery::ui
