// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/station_item.h"

#include "ui/diagram/marks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace chancery::ui {

namespace {
constexpr double PresentRadius = 18;
constexpr double PassedRadius = 9;
constexpr double RingRadius = 22.5;
constexpr double ClockRadius = 23.5;
constexpr double StopRadius = 6;
constexpr double GlyphScale = 1.05;
} // namespace

StationItem::StationItem(const Style &style, State state, const StationFacts &facts, std::optional<ClockFacts> clock, QPointF centre)
    : DiagramItem(style, Layer::Stations, QRectF(-32, -32, 64, 64))
    , m_state(state)
    , m_facts(facts)
    , m_clock(clock)
    , m_growth(facts.look == StationLook::Present ? 1 : 0)
{
    setPos(centre);
}

void StationItem::setGrowth(double growth)
{
    m_growth = std::clamp(growth, 0.0, 1.0);
    update();
}

void StationItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    switch (m_facts.look) {
    case StationLook::Gone:
    case StationLook::Possible:
        paintRing(*painter);
        break;
    case StationLook::Passed:
        paintPassed(*painter);
        break;
    case StationLook::Present:
        paintPresent(*painter);
        break;
    }
}

void StationItem::paintPassed(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().accent);
    const double radius = PassedRadius + (PresentRadius - PassedRadius) * m_growth;
    painter.drawEllipse(QPointF(0, 0), radius, radius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(checkMark());
}

void StationItem::paintRing(QPainter &painter) const
{
    const QColor plain = m_facts.look == StationLook::Gone ? theme().gone : theme().line;
    const QColor colour = !m_facts.next ? plain : m_facts.nextOpen ? theme().accent : theme().text2;
    const double radius = m_facts.next ? 7.6 : 7;
    painter.setPen(QPen(colour, m_facts.next ? 2.4 : 1.8));
    painter.setBrush(theme().ground);
    painter.drawEllipse(QPointF(0, 0), radius, radius);
}

void StationItem::paintPresent(QPainter &painter) const
{
    const QColor colour = theme().state(m_state);
    const double radius = PassedRadius + (PresentRadius - PassedRadius) * m_growth;
    painter.setOpacity(painter.opacity() * m_growth);
    if (m_clock) {
        paintClock(painter);
    } else {
        QColor ring = colour;
        ring.setAlphaF(0.45F);
        painter.setPen(QPen(ring, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(0, 0), RingRadius * radius / PresentRadius, RingRadius * radius / PresentRadius);
    }
    painter.setOpacity(1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(0, 0), radius, radius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().onAccent, 2.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.scale(GlyphScale * radius / PresentRadius, GlyphScale * radius / PresentRadius);
    painter.drawPath(stateGlyph(m_state));
}

void StationItem::paintClock(QPainter &painter) const
{
    const QRectF square(-ClockRadius, -ClockRadius, 2 * ClockRadius, 2 * ClockRadius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().track, 3.5));
    painter.drawEllipse(square);
    const QColor colour = m_clock->stopped ? theme().text2 : m_clock->urgent ? theme().attention : theme().state(m_state);
    // Qt counts sixteenths of a degree, counter-clockwise from three o'clock.
    painter.setPen(QPen(colour, 3.5, Qt::SolidLine, Qt::RoundCap));
    if (m_clock->elapsed > 0)
        painter.drawArc(square, 90 * 16, -int(m_clock->elapsed * 360 * 16));
    if (m_clock->stopped)
        paintStopped(painter, colour);
}

void StationItem::paintStopped(QPainter &painter, const QColor &colour) const
{
    // Two bars where the hand stands, as on every player: the time does not run, and no ring looks empty.
    const double angle = m_clock->elapsed * 2 * std::numbers::pi;
    const QPointF hand(ClockRadius * std::sin(angle), -ClockRadius * std::cos(angle));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().ground);
    painter.drawEllipse(hand, StopRadius + 1.5, StopRadius + 1.5);
    painter.setBrush(colour);
    painter.drawEllipse(hand, StopRadius, StopRadius);
    painter.setBrush(theme().ground);
    for (const double side : {-1.9, 1.9})
        painter.drawRoundedRect(QRectF(hand.x() + side - 0.8, hand.y() - 2.6, 1.6, 5.2), 0.6, 0.6);
}

} // namespace chancery::ui
