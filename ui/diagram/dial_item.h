// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

namespace chancery::ui {

/// The dial on the open expiry edge: time moves it, nobody acts.
class DialItem final : public DiagramItem
{
public:
    DialItem(const Style &style, QPointF centre);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
};

} // namespace chancery::ui
