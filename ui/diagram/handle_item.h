// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

namespace chancery::ui {

/// A way on that a person can take: a pill with its word, and its guard as a bar of one segment for each line.
class HandleItem final : public DiagramItem
{
public:
    /// `actable`: false where the record is only looked at; the pill is then outlined whatever its guard says.
    HandleItem(const Style &style, PlacedHandle place, const EdgeFacts &facts, bool actable, bool mirrored);

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    enum class Look { Act, Recorded, Waiting };
    Look look() const;
    void paintPill(QPainter &painter) const;
    void paintBar(QPainter &painter) const;
    QColor ink() const;

    PlacedHandle m_place;
    EdgeFacts m_facts;
    bool m_actable;
    bool m_mirrored;
};

} // namespace chancery::ui
