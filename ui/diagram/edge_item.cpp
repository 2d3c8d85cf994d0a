// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/edge_item.h"

#include "ui/diagram/marks.h"

#include <QPainter>

namespace chancery::ui {

namespace {
constexpr double ArrowOverlap = 4; ///< the line ends this far behind its arrow's tip

Layer layerOf(const EdgeFacts &facts)
{
    switch (facts.look) {
    case EdgeLook::Gone:
        return Layer::Gone;
    case EdgeLook::Possible:
        return Layer::Possible;
    case EdgeLook::Taken:
        return Layer::Taken;
    case EdgeLook::Closed:
    case EdgeLook::Open:
        return Layer::Ways;
    }
    return Layer::Possible;
}
} // namespace

EdgeItem::EdgeItem(const Style &style, EdgeFacts facts, Trace trace, Cut cut)
    : DiagramItem(style, layerOf(facts), trace.path().boundingRect().adjusted(-12, -12, 12, 12))
    , m_facts(std::move(facts))
    , m_trace(std::move(trace))
    , m_cut(cut)
{
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setBrush(Qt::NoBrush);
    switch (m_facts.look) {
    case EdgeLook::Gone:
        paintThin(*painter, QPen(theme().gone, 1.4, Qt::SolidLine, Qt::FlatCap), 6.5, 6.2);
        break;
    case EdgeLook::Possible:
        paintThin(*painter, QPen(theme().line, 1.4, Qt::SolidLine, Qt::FlatCap), 6.5, 6.2);
        break;
    case EdgeLook::Taken:
        paintTaken(*painter);
        break;
    case EdgeLook::Closed: {
        QPen dots(theme().text2, 1.7, Qt::CustomDashLine, Qt::RoundCap);
        dots.setDashPattern({2 / 1.7, 5 / 1.7});
        paintThin(*painter, dots, 7.5, 7.4);
        break;
    }
    case EdgeLook::Open:
        paintThin(*painter, QPen(theme().accent, 2, Qt::SolidLine, Qt::FlatCap), 7.5, 7.4);
        break;
    }
}

void EdgeItem::paintThin(QPainter &painter, const QPen &pen, double head, double width) const
{
    painter.setPen(pen);
    painter.drawPath(m_trace.path(m_cut.head, m_cut.tail + ArrowOverlap));
    const double tip = m_trace.length() - m_cut.tail;
    paintArrowhead(painter, m_trace.pointAt(tip), m_trace.angleAt(tip), head, width, pen.color());
}

void EdgeItem::paintTaken(QPainter &painter) const
{
    if (m_facts.wayBack) {
        paintThin(painter, QPen(theme().accent, 2, Qt::SolidLine, Qt::FlatCap), 7.5, 7.4);
        return;
    }
    painter.setPen(QPen(theme().accent, 4.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(m_trace.path(m_cut.head, m_cut.tail));
    const double middle = m_trace.middleOfLongestLeg();
    if (m_facts.byTime)
        paintDial(painter, m_trace.pointAt(middle), 9, 1.7, theme().accent, theme().ground);
    else
        paintChevron(painter, m_trace.pointAt(middle), m_trace.angleAt(middle), theme().ground);
}

} // namespace chancery::ui
