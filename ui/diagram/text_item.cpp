// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/text_item.h"

#include <QPainter>

namespace chancery::ui {

TextItem::TextItem(const Style &style, PlacedText text)
    : DiagramItem(style, Layer::Texts, text.box().adjusted(-4, -6, 4, 6))
    , m_text(std::move(text))
{
}

void TextItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    style().face.paint(*painter, m_text, inkColour(theme(), m_text.ink));
}

} // namespace chancery::ui
