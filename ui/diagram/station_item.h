// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

namespace chancery::ui {

/// One state: a ring, a disc with a check once passed, or the lit disc of the present state with its glyph and clock.
class StationItem final : public DiagramItem
{
public:
    StationItem(const Style &style, State state, const StationFacts &facts, std::optional<ClockFacts> clock, QPointF centre);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    /// How much the disc has grown, from that of a passed station (0) to the present one's (1); moved while the submission travels.
    void setGrowth(double growth);

private:
    void paintPassed(QPainter &painter) const;
    void paintRing(QPainter &painter) const;
    void paintPresent(QPainter &painter) const;
    void paintClock(QPainter &painter) const;
    void paintStopped(QPainter &painter, const QColor &colour) const;

    State m_state;
    StationFacts m_facts;
    std::optional<ClockFacts> m_clock;
    double m_growth;
};

} // namespace chancery::ui
