// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableView;

namespace chancery::ui {

/// The chosen rows as text: the column titles, then a line each, fields parted by tabs; columns in the order shown.
QString tableText(const QTableView &table);
void copyTableAsText(const QTableView &table);

} // namespace chancery::ui
