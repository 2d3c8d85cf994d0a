// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

namespace chancery::ui {

/// One line between two stations, drawn as its look says: gone, possible, taken, closed or open.
class EdgeItem final : public DiagramItem
{
public:
    EdgeItem(const Style &style, EdgeFacts facts, Trace trace, Cut cut);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintThin(QPainter &painter, const QPen &pen, double head, double width) const;
    void paintTaken(QPainter &painter) const;

    EdgeFacts m_facts;
    Trace m_trace;
    Cut m_cut;
};

} // namespace chancery::ui
