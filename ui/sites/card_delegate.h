// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace chancery::ui {

class WallOrder;

/// Paints one card of the wall. Two hundred of them scroll because a card is painted, never a widget.
class CardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CardDelegate(const WallOrder *order, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// How wide a card is so that whole cards fill each row of the wall.
    static int widthIn(const QListView *view);

private:
    const WallOrder *m_order;
};

} // namespace chancery::ui
