// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/request_item.h"

#include "ui/diagram/marks.h"

#include <QPainter>

namespace chancery::ui {

RequestItem::RequestItem(const Style &style, PlacedRequest place)
    : DiagramItem(style, Layer::Texts, place.box().adjusted(-6, -6, 6, 6))
    , m_place(std::move(place))
{
}

void RequestItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme().attention, 1.7, Qt::SolidLine, Qt::RoundCap));
    painter->drawPath(m_place.loop);
    paintArrowhead(*painter, m_place.tip, m_place.tipAngle, 7, 8, theme().attention);
    for (const PlacedText &each : m_place.words)
        style().face.paint(*painter, each, theme().ink);
}

} // namespace chancery::ui
