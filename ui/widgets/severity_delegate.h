// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace chancery::ui {

/// Paints a cell's text with the shape of its severity before it. The model gives the domain::Category as an int under `role`.
class SeverityDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SeverityDelegate(int role, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace chancery::ui
