// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/face.h"
#include "ui/widgets/theme.h"

#include <QGraphicsItem>

namespace chancery::ui {

/// What every item of the drawing is handed to paint with.
struct Style {
    Theme theme;
    Face face{QFont()};
};

/// Heights of the layers, back to front.
enum class Layer { Gone, Possible, Taken, Ways, Stations, Texts, Handles, Run, Focus };

/// Base of the items: they paint a value, never change the record, and leave mouse and keys to the view.
class DiagramItem : public QGraphicsItem
{
public:
    DiagramItem(const Style &style, Layer layer, const QRectF &bounds)
        : m_style(style)
        , m_bounds(bounds)
    {
        setZValue(double(layer));
        setAcceptedMouseButtons(Qt::NoButton);
    }

    QRectF boundingRect() const override { return m_bounds; }

protected:
    const Style &style() const { return m_style; }
    const Theme &theme() const { return m_style.theme; }
    void setBounds(const QRectF &bounds)
    {
        prepareGeometryChange();
        m_bounds = bounds;
    }

private:
    const Style &m_style; ///< the scene's, which outlives its items
    QRectF m_bounds;
};

} // namespace chancery::ui
