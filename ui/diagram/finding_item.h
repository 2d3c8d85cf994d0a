// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

namespace chancery::ui {

/// A finding's shape with its count.
class FindingItem final : public DiagramItem
{
public:
    FindingItem(const Style &style, PlacedFinding place);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    PlacedFinding m_place;
};

} // namespace chancery::ui
