// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/entry_severity_delegate.h"

#include "ui/ledger/entry_model.h"
#include "ui/widgets/severity_shape.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace chancery::ui {

namespace {
constexpr int Side = 12;
constexpr int WarningRank = 2;
constexpr int ErrorRank = 3;
} // namespace

void EntrySeverityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    QStyleOptionViewItem shifted = option;
    const int rank = index.data(EntryModel::SeverityRole).toInt();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.tint);
    const bool mirrored = option.direction == Qt::RightToLeft;
    shifted.rect.adjust(mirrored ? 0 : Side + 8, 0, mirrored ? -(Side + 8) : 0, 0);
    QStyledItemDelegate::paint(painter, shifted, index);
    if (rank < WarningRank)
        return;
    const int left = mirrored ? option.rect.right() - 8 - Side : option.rect.left() + 8;
    const QRectF box(left, option.rect.center().y() - Side / 2.0, Side, Side);
    paintSeverity(*painter, box, rank >= ErrorRank ? SeverityShape::Octagon : SeverityShape::Triangle, rank >= ErrorRank ? theme.schema : theme.warning);
}

} // namespace chancery::ui
