// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/miniature.h"

#include "ui/diagram/line_map.h"
#include "ui/diagram/marks.h"
#include "ui/diagram/trace.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace chancery::ui {

namespace {

constexpr double Pitch = 15;
constexpr double Left = 7.5;
constexpr std::array Rows{9.0, 20.5, 32.0};
constexpr double Corner = 5;
constexpr double PresentRadius = 5.5;
constexpr double ClockRadius = 7.4;

QPointF at(State state, bool mirrored)
{
    const LatticePlace place = placeOf(state);
    const double x = Left + Pitch * place.column;
    return {mirrored ? MiniatureSize.width() - x : x, Rows[size_t(place.row)]};
}

Trace traceOf(const Transition &edge, bool mirrored)
{
    const QPointF a = at(edge.from, mirrored);
    const QPointF b = at(edge.to, mirrored);
    if (edge.to == State::Rejected && edge.from != State::ConditionalApproval)
        return Trace({a, QPointF(a.x(), b.y()), b}, Corner);
    if (edge.from == State::Rejected)
        return Trace({a, QPointF(b.x(), a.y()), b}, Corner);
    return Trace({a, b}, 0);
}

void paintEdges(QPainter &painter, const LineMap &map, const Theme &theme, bool mirrored)
{
    painter.setBrush(Qt::NoBrush);
    for (const bool taken : {false, true}) {
        for (size_t i = 0; i < EdgeCount; ++i) {
            const EdgeFacts &edge = map.edges[i];
            if (edge.wayBack || (edge.look == EdgeLook::Taken) != taken)
                continue;
            const QColor thin = edge.look == EdgeLook::Gone ? theme.gone : theme.line;
            painter.setPen(taken ? QPen(theme.accent, 2.2, Qt::SolidLine, Qt::RoundCap) : QPen(thin, 1));
            painter.drawPath(traceOf(workflow::Lifecycle[i], mirrored).path());
        }
    }
}

void paintStations(QPainter &painter, const LineMap &map, const Theme &theme, bool mirrored)
{
    for (const State state : domain::AllStates) {
        const StationFacts &station = map.station(state);
        if (station.look == StationLook::Present)
            continue;
        const bool passed = station.look == StationLook::Passed;
        painter.setPen(passed ? QPen(Qt::NoPen) : QPen(station.look == StationLook::Gone ? theme.gone : theme.line, 1));
        painter.setBrush(passed ? theme.accent : theme.ground);
        const double radius = passed ? 2.6 : 2;
        painter.drawEllipse(at(state, mirrored), radius, radius);
    }
}

void paintPresent(QPainter &painter, const LineMap &map, const Theme &theme, QPointF centre)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ground);
    painter.drawEllipse(centre, PresentRadius + 1.5, PresentRadius + 1.5);
    painter.setBrush(theme.state(map.present));
    painter.drawEllipse(centre, PresentRadius, PresentRadius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.onAccent, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (map.present == State::Approved) {
        painter.drawPolyline(QPolygonF({centre + QPointF(-2.4, 0.1), centre + QPointF(-0.7, 1.9), centre + QPointF(2.5, -1.7)}));
    } else if (map.present == State::Rejected) {
        painter.drawLine(centre + QPointF(-2, -2), centre + QPointF(2, 2));
        painter.drawLine(centre + QPointF(2, -2), centre + QPointF(-2, 2));
    }
    if (map.clock && map.clock->urgent) {
        const QRectF square(centre.x() - ClockRadius, centre.y() - ClockRadius, 2 * ClockRadius, 2 * ClockRadius);
        painter.setPen(QPen(theme.attention, 1.4, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(square, 90 * 16, -int(map.clock->elapsed * 360 * 16));
    }
}

void paintGravestFinding(QPainter &painter, const LineMap &map, const Theme &theme, QPointF centre)
{
    for (const auto category : {domain::Category::BlockingSchemaError, domain::Category::BlockingComplianceViolation}) {
        if (map.findings[size_t(category)] == 0)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.ground);
        painter.drawEllipse(centre + QPointF(6.5, 5.5), 4.6, 4.6);
        paintFindingShape(painter, category, centre + QPointF(6.5, 5.5), 6.6, theme);
        return;
    }
}

} // namespace

void paintMiniature(QPainter &painter, const QRectF &rect, const domain::Submission &submission, const Theme &theme, QDate today)
{
    const LineMap map = lineMap(submission, {}, today);
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const double scale = std::min(rect.width() / MiniatureSize.width(), rect.height() / MiniatureSize.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.scale(scale, scale);
    painter.translate(-MiniatureSize.width() / 2, -MiniatureSize.height() / 2);
    paintEdges(painter, map, theme, mirrored);
    paintStations(painter, map, theme, mirrored);
    paintPresent(painter, map, theme, at(map.present, mirrored));
    paintGravestFinding(painter, map, theme, at(map.present, mirrored));
    painter.restore();
}

} // namespace chancery::ui
