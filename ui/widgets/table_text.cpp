// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace chancery::ui {

QString tableText(const QTableView &table)
{
    const QAbstractItemModel &model = *table.model();
    QList<int> columns;
    for (int visual = 0; visual < table.horizontalHeader()->count(); ++visual) {
        const int logical = table.horizontalHeader()->logicalIndex(visual);
        if (!table.isColumnHidden(logical))
            columns.append(logical);
    }
    const auto line = [&](const auto &field) {
        QStringList fields;
        for (const int column : columns)
            fields.append(field(column).toString().replace(QLatin1Char('\n'), QLatin1Char(' ')));
        return fields.join(QLatin1Char('\t'));
    };
    QStringList lines{line([&](int column) { return model.headerData(column, Qt::Horizontal, Qt::DisplayRole); })};
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : rows)
        lines.append(line([&](int column) { return row.siblingAtColumn(column).data(); }));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void copyTableAsText(const QTableView &table) { QGuiApplication::clipboard()->setText(tableText(table)); }

} // namespace chancery::ui
