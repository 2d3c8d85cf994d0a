// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QAbstractItemView;
class QHeaderView;

namespace chancery::ui {

/// How wide one column of a table wants to be.
struct ColumnWish {
    int column = 0;
    int least = 0;  ///< pixels it is never narrower than
    int weight = 0; ///< its part of what is left over; 0: exactly `least`
};

/// Shares the width of a table among its columns, so that it fills its place and scrolls sideways only where the least widths
/// do not fit. Once a person draws a column, the widths are theirs.
class ColumnShare final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the view, a QTableView or a QTreeView.
    ColumnShare(QAbstractItemView *view, QHeaderView *header, std::vector<ColumnWish> wishes);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void share();

    QAbstractItemView *m_view;
    QPointer<QHeaderView> m_header;
    std::vector<ColumnWish> m_wishes;
    bool m_sharing = false;
    bool m_drawn = false;
};

/// Room for a text of this kind in a cell, with the cell's own margins.
int cellWidth(const QWidget *view, const QString &text);

} // namespace chancery::ui
