// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copy_rows.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

const QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        return tree->header();
    return nullptr;
}

/// A cell must not begin another line or column in what it is pasted into.
QString cell(const QVariant &value)
{
    QString text = value.toString();
    text.replace(u'\t', u' ').replace(u'\n', u' ');
    return text;
}

QModelIndexList selectedOrAll(const QAbstractItemView &view)
{
    QModelIndexList rows = view.selectionModel() ? view.selectionModel()->selectedRows() : QModelIndexList();
    if (!rows.isEmpty()) {
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    for (int row = 0; row < view.model()->rowCount(); ++row)
        rows.append(view.model()->index(row, 0));
    return rows;
}

QString asText(const QAbstractItemView &view, const QModelIndexList &rows)
{
    const QList<int> columns = shownColumns(view);
    QStringList lines, line;
    for (const int column : columns)
        line.append(cell(view.model()->headerData(column, Qt::Horizontal)));
    lines.append(line.join(u'\t'));
    for (const QModelIndex &row : rows) {
        line.clear();
        for (const int column : columns)
            line.append(cell(row.siblingAtColumn(column).data()));
        lines.append(line.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

QList<int> shownColumns(const QAbstractItemView &view)
{
    QList<int> columns;
    const QHeaderView *header = headerOf(view);
    for (int visual = 0; visual < view.model()->columnCount(); ++visual) {
        const int logical = header ? header->logicalIndex(visual) : visual;
        if (!header || !header->isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

QString rowsAsText(const QAbstractItemView &view) { return view.model() ? asText(view, selectedOrAll(view)) : QString(); }

void enableCopy(QAbstractItemView *view)
{
    auto *copy = new QAction(QCoreApplication::translate("CopyRows", "&Copy as text"), view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, view, [view] { QGuiApplication::clipboard()->setText(rowsAsText(*view)); });
    view->addAction(copy);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace chancery::ui
