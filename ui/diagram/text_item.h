// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

namespace chancery::ui {

/// A placed text.
class TextItem final : public DiagramItem
{
public:
    TextItem(const Style &style, PlacedText text);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    PlacedText m_text;
};

} // namespace chancery::ui
