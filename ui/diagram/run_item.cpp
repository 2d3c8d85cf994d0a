// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/run_item.h"

#include <QPainter>

namespace chancery::ui {

RunItem::RunItem(const Style &style, Trace trace)
    : DiagramItem(style, Layer::Taken, trace.path().boundingRect().adjusted(-6, -6, 6, 6))
    , m_trace(std::move(trace))
{
}

void RunItem::setProgress(double progress)
{
    m_progress = progress;
    update();
}

void RunItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_progress <= 0)
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme().accent, 4.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(m_trace.path(3, m_trace.length() * (1 - m_progress)));
}

} // namespace chancery::ui
