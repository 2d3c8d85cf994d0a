// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/focus_item.h"

#include <QPainter>

namespace chancery::ui {

namespace {
/// Stations get a circle outside of their own rings, handles their ground's outline, marks a rounded box.
QRectF ringOf(const Node &node)
{
    if (node.kind != NodeKind::Station)
        return node.hit;
    const double radius = node.lit ? 28.5 : 14;
    const QPointF centre = node.hit.center();
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
}

double radiusOf(const Node &node, const QRectF &ring)
{
    return node.kind == NodeKind::Station || node.kind == NodeKind::Handle ? ring.height() / 2 : 6;
}
} // namespace

FocusItem::FocusItem(const Style &style, const Node &node)
    : DiagramItem(style, Layer::Focus, ringOf(node).adjusted(-2, -2, 2, 2))
    , m_ring(ringOf(node))
    , m_radius(radiusOf(node, m_ring))
{
}

void FocusItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(QPen(theme().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(m_ring, m_radius, m_radius);
}

} // namespace chancery::ui
