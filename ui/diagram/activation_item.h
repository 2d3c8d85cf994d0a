// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

namespace chancery::ui {

/// The activation gates inside the W: how many are met, in words and as a bar.
class ActivationItem final : public DiagramItem
{
public:
    ActivationItem(const Style &style, PlacedActivation place, PartFacts facts, bool mirrored);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    PlacedActivation m_place;
    PartFacts m_facts;
    bool m_mirrored;
};

} // namespace chancery::ui
