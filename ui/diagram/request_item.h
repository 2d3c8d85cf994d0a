// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

namespace chancery::ui {

/// The loop of open requests back into Under review, with their count and days.
class RequestItem final : public DiagramItem
{
public:
    RequestItem(const Style &style, PlacedRequest place);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    PlacedRequest m_place;
};

} // namespace chancery::ui
