// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/handle_item.h"

#include "ui/diagram/segment_bar.h"

#include <QPainter>

namespace chancery::ui {

HandleItem::HandleItem(const Style &style, PlacedHandle place, const EdgeFacts &facts, bool actable, bool mirrored)
    : DiagramItem(style, Layer::Handles, place.ground().adjusted(-1, -1, 1, 1))
    , m_place(std::move(place))
    , m_facts(facts)
    , m_actable(actable)
    , m_mirrored(mirrored)
{
}

HandleItem::Look HandleItem::look() const
{
    if (m_facts.look != EdgeLook::Open || !m_actable)
        return Look::Waiting;
    return workflow::Lifecycle[m_place.edge].cause == workflow::Cause::Act ? Look::Act : Look::Recorded;
}

QColor HandleItem::ink() const
{
    switch (look()) {
    case Look::Act:
        return theme().onAccent;
    case Look::Recorded:
        return theme().accent;
    case Look::Waiting:
        return theme().text2;
    }
    return theme().text2;
}

void HandleItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    paintPill(*painter);
    const bool barred = !m_facts.guard.empty();
    const QPointF baseline = m_place.centre + QPointF(0, barred ? 2 : 4.4);
    style().face.paint(*painter, {m_place.word, baseline, Anchor::Middle, m_place.textSize, true, Ink::Ink, m_place.textWidth}, ink());
    if (barred)
        paintBar(*painter);
}

void HandleItem::paintPill(QPainter &painter) const
{
    const QRectF ground = m_place.ground();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().ground);
    painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2);
    const double stroke = look() == Look::Recorded ? 1.6 : look() == Look::Waiting ? 1.4 : 0;
    const QRectF pill = m_place.pill().adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    switch (look()) {
    case Look::Act:
        painter.setBrush(theme().accent);
        break;
    case Look::Recorded:
        painter.setBrush(theme().tint);
        painter.setPen(QPen(theme().accent, stroke));
        break;
    case Look::Waiting:
        painter.setPen(QPen(theme().line, stroke));
        break;
    }
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
}

void HandleItem::paintBar(QPainter &painter) const
{
    SegmentBar bar;
    bar.place = QRectF(m_place.centre.x() - m_place.textWidth / 2, m_place.centre.y() + 6.5, m_place.textWidth, 3);
    for (const workflow::GuardLine &line : m_facts.guard)
        bar.met.push_back(line.met);
    bar.solid = ink();
    bar.hollow = theme().attention;
    bar.ground = theme().ground;
    bar.mirrored = m_mirrored;
    paintSegmentBar(painter, bar);
}

} // namespace chancery::ui
