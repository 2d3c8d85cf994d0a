// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severity_shape.h"

#include <QColor>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace chancery::ui {

namespace {

QPolygonF octagon(const QRectF &r)
{
    const qreal cut = r.width() * 0.293;
    return QPolygonF{{r.left() + cut, r.top()},     {r.right() - cut, r.top()},    {r.right(), r.top() + cut},
                     {r.right(), r.bottom() - cut}, {r.right() - cut, r.bottom()}, {r.left() + cut, r.bottom()},
                     {r.left(), r.bottom() - cut},  {r.left(), r.top() + cut}};
}

QPolygonF diamond(const QRectF &r)
{
    return QPolygonF{{r.center().x(), r.top()}, {r.right(), r.center().y()}, {r.center().x(), r.bottom()}, {r.left(), r.center().y()}};
}

void paintTriangle(QPainter &painter, const QRectF &box, const QColor &colour)
{
    const QRectF r = box.adjusted(1, 1, -1, -1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(QPolygonF{{r.center().x(), r.top()}, {r.right(), r.bottom()}, {r.left(), r.bottom()}});
}

} // namespace

SeverityShape severityShape(domain::Category category)
{
    switch (category) {
    case domain::Category::BlockingSchemaError:
        return SeverityShape::Octagon;
    case domain::Category::BlockingComplianceViolation:
        return SeverityShape::Diamond;
    case domain::Category::NonBlockingWarning:
        return SeverityShape::Triangle;
    }
    return SeverityShape::Dot;
}

void paintSeverity(QPainter &painter, const QRectF &box, SeverityShape shape, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (shape) {
    case SeverityShape::Octagon:
        painter.drawPolygon(octagon(box.adjusted(0.5, 0.5, -0.5, -0.5)));
        break;
    case SeverityShape::Diamond:
        painter.drawPolygon(diamond(box));
        break;
    case SeverityShape::Triangle:
        paintTriangle(painter, box, colour);
        break;
    case SeverityShape::Dot:
        painter.drawEllipse(box.center(), box.width() * 0.25, box.height() * 0.25);
        break;
    }
    painter.restore();
}

} // namespace chancery::ui
