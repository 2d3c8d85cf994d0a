// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"
#include "ui/diagram/node.h"

namespace chancery::ui {

/// The ring around what has the keyboard's focus.
class FocusItem final : public DiagramItem
{
public:
    FocusItem(const Style &style, const Node &node);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF m_ring;
    double m_radius;
};

} // namespace chancery::ui
