// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/activation_item.h"

#include "ui/diagram/segment_bar.h"

#include <QPainter>

namespace chancery::ui {

ActivationItem::ActivationItem(const Style &style, PlacedActivation place, PartFacts facts, bool mirrored)
    : DiagramItem(style, Layer::Texts, place.box().adjusted(-4, -5, 4, 5))
    , m_place(std::move(place))
    , m_facts(std::move(facts))
    , m_mirrored(mirrored)
{
}

void ActivationItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    for (const PlacedText &each : m_place.words)
        style().face.paint(*painter, each, theme().text2);
    SegmentBar bar{m_place.bar, {}, theme().state(State::Approved), theme().line, theme().ground, m_mirrored};
    for (int i = 0; i < m_facts.whole; ++i)
        bar.met.push_back(i < m_facts.met);
    paintSegmentBar(*painter, bar);
}

} // namespace chancery::ui
