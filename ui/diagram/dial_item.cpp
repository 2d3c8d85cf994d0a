// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/dial_item.h"

#include "ui/diagram/marks.h"

#include <QPainter>

namespace chancery::ui {

DialItem::DialItem(const Style &style, QPointF centre)
    : DiagramItem(style, Layer::Handles, QRectF(-12, -12, 24, 24))
{
    setPos(centre);
}

void DialItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    paintDial(*painter, {0, 0}, 10, 1.8, theme().text2, theme().ground);
}

} // namespace chancery::ui
