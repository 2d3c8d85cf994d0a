// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/finding_item.h"

#include "ui/diagram/marks.h"

#include <QPainter>

namespace chancery::ui {

FindingItem::FindingItem(const Style &style, PlacedFinding place)
    : DiagramItem(style, Layer::Texts, place.box().adjusted(-3, -5, 3, 5))
    , m_place(std::move(place))
{
}

void FindingItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    paintFindingShape(*painter, m_place.category, m_place.centre, 13, theme());
    style().face.paint(*painter, m_place.count, theme().ink);
}

} // namespace chancery::ui
