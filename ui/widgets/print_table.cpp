// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/print_table.h"

#include "ui/widgets/copy_rows.h"
#include "ui/widgets/page.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsAtOnce = 64; ///< a few milliseconds of any of our models

/// The open branches of a tree, from the top down.
void addBranches(const QTreeView &tree, const QModelIndex &parent, std::vector<QPersistentModelIndex> &rows)
{
    for (int row = 0; row < tree.model()->rowCount(parent) && int(rows.size()) < MostPrintedRows; ++row) {
        const QModelIndex index = tree.model()->index(row, 0, parent);
        rows.emplace_back(index);
        if (tree.isExpanded(index))
            addBranches(tree, index, rows);
    }
}

} // namespace

PrintTable::PrintTable(const QAbstractItemView &view, PrintedTable around, QString path, QObject *parent)
    : QObject(parent), m_view(&view), m_table(std::move(around)), m_path(std::move(path)), m_columns(shownColumns(view))
{
}

PrintTable::~PrintTable() = default;

void PrintTable::start()
{
    const QAbstractItemModel *model = m_view->model();
    for (const int column : m_columns)
        m_table.head.append(model->headerData(column, Qt::Horizontal).toString());
    // A list that changes under the reading is read again: what is printed stood there together.
    connect(model, &QAbstractItemModel::modelReset, this, &PrintTable::begin);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PrintTable::begin);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PrintTable::begin);
    connect(model, &QAbstractItemModel::layoutChanged, this, &PrintTable::begin);
    begin();
    QTimer::singleShot(0, this, &PrintTable::readSome);
}

void PrintTable::begin()
{
    if (m_writer.joinable())
        return;
    const QAbstractItemModel *model = m_view->model();
    m_table.rows.clear();
    m_branches.clear();
    if (const auto *tree = qobject_cast<const QTreeView *>(m_view.data()))
        addBranches(*tree, tree->rootIndex(), m_branches);
    const int all = m_branches.empty() ? model->rowCount() : int(m_branches.size());
    m_total = std::min(all, MostPrintedRows);
    m_table.left = all - m_total;
}

void PrintTable::readSome()
{
    if (m_ended)
        return;
    if (!m_view)
        return end(base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s));
    const int from = int(m_table.rows.size());
    for (int row = from; row < std::min(from + RowsAtOnce, m_total); ++row) {
        const QModelIndex index = m_branches.empty() ? m_view->model()->index(row, 0) : QModelIndex(m_branches[size_t(row)]);
        QStringList cells;
        for (const int column : m_columns)
            cells.append(index.siblingAtColumn(column).data().toString());
        m_table.rows.push_back(std::move(cells));
    }
    Q_EMIT progressed(qint64(m_table.rows.size()), m_total);
    if (int(m_table.rows.size()) < m_total)
        QTimer::singleShot(0, this, &PrintTable::readSome);
    else
        write();
}

void PrintTable::write()
{
    m_writer = std::jthread([this, table = std::move(m_table), path = m_path](std::stop_token stop) {
        const base::Status done = writeTable(table, path, stop);
        // Whoever destroys this waits for the thread first; the call dies with its receiver.
        QMetaObject::invokeMethod(this, [this, done] { end(done); }, Qt::QueuedConnection);
    });
}

void PrintTable::cancel()
{
    m_writer.request_stop();
    if (!m_writer.joinable())
        end(base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s));
}

void PrintTable::end(const base::Status &status)
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT finished(m_path, status);
    deleteLater();
}

void enablePrint(QAbstractItemView *view, const QAbstractItemView *printed)
{
    auto *print = new QAction(QCoreApplication::translate("PrintTable", "&Print as PDF…"), view);
    print->setObjectName(u"printList"_s);
    QObject::connect(print, &QAction::triggered, view, [view, printed] {
        for (QWidget *above = view; above; above = above->parentWidget()) {
            if (auto *page = qobject_cast<Page *>(above)) {
                Q_EMIT page->printAsked(printed ? printed : view);
                return;
            }
        }
    });
    view->addAction(print);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace chancery::ui
