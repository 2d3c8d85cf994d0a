// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/marks.h"

#include "ui/widgets/severity_shape.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPolygonF>

namespace chancery::ui {

using domain::State;

namespace {

QPainterPath polyline(std::initializer_list<QPointF> points, bool closed = false)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    if (closed)
        path.closeSubpath();
    return path;
}

QPainterPath pencil()
{
    QPainterPath path = polyline({{-6, 6}, {-5, 1.8}, {3.2, -6.4}, {5.5, -6.4}, {6.4, -5.5}, {6.4, -3.2}, {-1.8, 5}}, true);
    path.addPath(polyline({{1.2, -4.4}, {4.4, -1.2}}));
    return path;
}

QPainterPath checklist()
{
    QPainterPath path;
    for (const double y : {-4.6, 3.6}) {
        path.addPath(polyline({{-7, y}, {-5.3, y + 1.7}, {-2.5, y - 1.5}}));
        path.addPath(polyline({{0.6, y}, {7, y}}));
    }
    return path;
}

QPainterPath paperPlane()
{
    QPainterPath path = polyline({{-7, -1}, {7, -6.5}, {2.4, 7}, {-0.8, 1.2}}, true);
    path.addPath(polyline({{-0.8, 1.2}, {7, -6.5}}));
    return path;
}

QPainterPath eye()
{
    QPainterPath path(QPointF(-8, 0));
    path.cubicTo(-5, -5.4, 5, -5.4, 8, 0);
    path.cubicTo(5, 5.4, -5, 5.4, -8, 0);
    path.closeSubpath();
    path.addEllipse(QPointF(0, 0), 2.3, 2.3);
    return path;
}

QPainterPath checkWithDots()
{
    QPainterPath path = polyline({{-7, -0.5}, {-3.4, 3.3}, {2.6, -3.7}});
    path.addPath(polyline({{5.2, 4.6}, {7.8, 4.6}}));
    path.addPath(polyline({{0.6, 4.6}, {2.2, 4.6}}));
    return path;
}

QPainterPath hourglass()
{
    QPainterPath path = polyline({{-5, -7}, {5, -7}});
    path.addPath(polyline({{-5, 7}, {5, 7}}));
    for (const double side : {-1.0, 1.0}) {
        path.moveTo(4 * side, -7);
        path.cubicTo(4 * side, -1.5, -4 * side, 1.5, -4 * side, 7);
    }
    return path;
}

QPainterPath box()
{
    QPainterPath path = polyline({{-7, -6}, {7, -6}, {7, -2.4}, {-7, -2.4}}, true);
    path.addPath(polyline({{-5.8, -2.4}, {-5.8, 6}, {5.8, 6}, {5.8, -2.4}}));
    path.addPath(polyline({{-2, 1}, {2, 1}}));
    return path;
}

} // namespace

QPainterPath stateGlyph(State state)
{
    switch (state) {
    case State::Draft:
        return pencil();
    case State::PreValidation:
        return checklist();
    case State::Submitted:
        return paperPlane();
    case State::UnderReview:
        return eye();
    case State::ConditionalApproval:
        return checkWithDots();
    case State::Approved:
        return polyline({{-7, 0.3}, {-2.4, 5.1}, {6.6, -4.9}});
    case State::Rejected: {
        QPainterPath path = polyline({{-5.4, -5.4}, {5.4, 5.4}});
        path.addPath(polyline({{5.4, -5.4}, {-5.4, 5.4}}));
        return path;
    }
    case State::Expired:
        return hourglass();
    case State::Archived:
        return box();
    }
    return {};
}

QPainterPath checkMark()
{
    return polyline({{-3.7, 0.2}, {-1.1, 2.9}, {3.6, -2.5}});
}

void paintFindingShape(QPainter &painter, domain::Category category, QPointF centre, double size, const Theme &theme)
{
    const QRectF box(centre.x() - size / 2, centre.y() - size / 2, size, size);
    paintSeverity(painter, box, severityShape(category), theme.severity(category));
}

void paintArrowhead(QPainter &painter, QPointF tip, double angle, double length, double width, const QColor &colour)
{
    painter.save();
    painter.translate(tip);
    painter.rotate(angle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(polyline({{0.5, 0}, {-length, -width / 2}, {-length, width / 2}}, true));
    painter.restore();
}

void paintChevron(QPainter &painter, QPointF centre, double angle, const QColor &ground)
{
    painter.save();
    painter.translate(centre);
    painter.rotate(angle);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ground, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(polyline({{-2.2, -4.6}, {2.4, 0}, {-2.2, 4.6}}));
    painter.restore();
}

void paintDial(QPainter &painter, QPointF centre, double radius, double stroke, const QColor &colour, const QColor &ground)
{
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(ground);
    painter.drawEllipse(centre, radius, radius);
    const double scale = radius / 10;
    painter.drawPath(polyline({centre + QPointF(0, -5.4) * scale, centre, centre + QPointF(3.8, 2.2) * scale}));
}

} // namespace chancery::ui
