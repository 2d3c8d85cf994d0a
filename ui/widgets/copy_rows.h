// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAbstractItemView;

namespace chancery::ui {

/// The selected rows, or all where none is, as text: a header line, then a line for each row, cells separated by tabs.
/// Columns stand in the order in which they are shown; hidden ones are left out.
QString rowsAsText(const QAbstractItemView &view);
/// The columns that are shown, in their order.
QList<int> shownColumns(const QAbstractItemView &view);

/// Ctrl+C on the view copies rowsAsText().
void enableCopy(QAbstractItemView *view);

} // namespace chancery::ui
