// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace chancery::ui {

/// Keeps the first column of a wide table in sight while the rest scrolls sideways beneath it: what names a row is always
/// read. It is only a picture of that column; mouse and keyboard go to the table.
class PinnedColumn final : public QTableView
{
    Q_OBJECT

public:
    /// Belongs to the table, which has its model by now.
    explicit PinnedColumn(QTableView *table);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QTableView *m_table;
};

} // namespace chancery::ui
