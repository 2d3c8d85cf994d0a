// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/clock_delegate.h"

#include "ui/submission/clocks_model.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace chancery::ui {

void ClockDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem words = option;
    const double elapsed = index.data(ClocksModel::ElapsedRole).toDouble();
    const Theme &theme = Theme::of(option.palette);
    const QColor colour = elapsed >= 0.8 ? theme.attention : theme.accent;
    if (elapsed >= 0.8) {
        words.palette.setColor(QPalette::Text, colour);
        words.font.setBold(true);
    }
    QStyledItemDelegate::paint(painter, words, index);
    if (elapsed < 0)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QRectF track(option.rect.left() + 4, option.rect.bottom() - 5, option.rect.width() - 16, 3);
    painter->setBrush(selected ? option.palette.color(QPalette::HighlightedText).darker(130) : theme.track);
    painter->drawRoundedRect(track, 1.5, 1.5);
    QRectF gone = track;
    gone.setWidth(track.width() * elapsed);
    if (option.direction == Qt::RightToLeft)
        gone.moveRight(track.right());
    painter->setBrush(selected ? option.palette.color(QPalette::HighlightedText) : colour);
    painter->drawRoundedRect(gone, 1.5, 1.5);
    painter->restore();
}

} // namespace chancery::ui
