// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemView;

namespace chancery::ui {

/// The selected rows, or all where none is, as text: a header line, then a line for each row, cells separated by tabs.
/// Columns stand in the order in which they are shown; hidden ones are left out.
QString rowsAsText(const QAbstractItemView &view);
/// The first rows in the same form, whatever is selected.
QString firstRowsAsText(const QAbstractItemView &view, int most);

/// Ctrl+C on the view copies rowsAsText().
void enableCopy(QAbstractItemView *view);

} // namespace chancery::ui
