// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

namespace chancery::ui {

/// The line while it runs along an edge.
class RunItem final : public DiagramItem
{
public:
    RunItem(const Style &style, Trace trace);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    /// How far along its edge the line has come, 0 … 1.
    void setProgress(double progress);

private:
    Trace m_trace;
    double m_progress = 0;
};

} // namespace chancery::ui
