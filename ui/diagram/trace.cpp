// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/trace.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

namespace chancery::ui {

namespace {
constexpr int CornerSteps = 24; ///< fine enough that a quarter circle looks round at any zoom of an export

QPointF along(QPointF from, QPointF to, double distance)
{
    const QLineF line(from, to);
    return line.length() > 0 ? line.pointAt(distance / line.length()) : from;
}
} // namespace

Trace::Trace(std::vector<QPointF> corners, double radius)
    : m_corners(std::move(corners))
    , m_radius(radius)
{
    if (m_corners.empty())
        return;
    addPoint(m_corners.front());
    for (size_t i = 1; i + 1 < m_corners.size(); ++i)
        addCorner(m_corners[i - 1], m_corners[i], m_corners[i + 1]);
    addPoint(m_corners.back());
}

void Trace::addPoint(QPointF point)
{
    if (!m_points.empty())
        m_length += QLineF(m_points.back().point, point).length();
    m_points.push_back({point, m_length});
}

void Trace::addCorner(QPointF before, QPointF corner, QPointF after)
{
    const QPointF in = along(corner, before, m_radius);
    const QPointF out = along(corner, after, m_radius);
    const QPointF centre = in + (out - corner); // legs meet at right angles
    const double start = std::atan2(in.y() - centre.y(), in.x() - centre.x());
    double sweep = std::atan2(out.y() - centre.y(), out.x() - centre.x()) - start;
    if (sweep > M_PI)
        sweep -= 2 * M_PI;
    if (sweep < -M_PI)
        sweep += 2 * M_PI;
    for (int i = 0; i <= CornerSteps; ++i) {
        const double angle = start + sweep * i / CornerSteps;
        addPoint(centre + m_radius * QPointF(std::cos(angle), std::sin(angle)));
    }
}

QPainterPath Trace::path(double head, double tail) const
{
    QPainterPath path;
    const double end = m_length - tail;
    if (m_points.size() < 2 || head >= end)
        return path;
    path.moveTo(pointAt(head));
    for (const Piece &each : m_points) {
        if (each.along > head && each.along < end)
            path.lineTo(each.point);
    }
    path.lineTo(pointAt(end));
    return path;
}

QPointF Trace::pointAt(double distance) const
{
    if (m_points.empty())
        return {};
    const double wanted = std::clamp(distance, 0.0, m_length);
    const auto after = std::ranges::lower_bound(m_points, wanted, {}, &Piece::along);
    if (after == m_points.begin())
        return after->point;
    if (after == m_points.end())
        return m_points.back().point;
    const Piece &before = *(after - 1);
    return along(before.point, after->point, wanted - before.along);
}

double Trace::angleAt(double distance) const
{
    const double step = 0.5;
    const double middle = std::clamp(distance, step, std::max(step, m_length - step));
    const QPointF turn = pointAt(middle + step) - pointAt(middle - step);
    return std::atan2(turn.y(), turn.x()) * 180 / M_PI;
}

double Trace::middleOfLongestLeg() const
{
    QLineF longest;
    for (size_t i = 1; i < m_corners.size(); ++i) {
        const QLineF leg(m_corners[i - 1], m_corners[i]);
        if (leg.length() > longest.length())
            longest = leg;
    }
    const auto nearest = std::ranges::min_element(m_points, {}, [&](const Piece &each) {
        return QLineF(each.point, longest.center()).length();
    });
    if (nearest == m_points.end())
        return 0;
    const QPointF leg = longest.p2() - longest.p1();
    const QPointF offset = longest.center() - nearest->point;
    const double sign = QPointF::dotProduct(leg, offset) >= 0 ? 1 : -1;
    return nearest->along + sign * QLineF(nearest->point, longest.center()).length();
}

Trace Trace::mirrored(double width) const
{
    std::vector<QPointF> turned;
    for (const QPointF &each : m_corners)
        turned.emplace_back(width - each.x(), each.y());
    return Trace(std::move(turned), m_radius);
}

std::vector<QLineF> Trace::pieces() const
{
    std::vector<QLineF> lines;
    for (size_t i = 1; i < m_points.size(); ++i)
        lines.emplace_back(m_points[i - 1].point, m_points[i].point);
    return lines;
}

} // namespace chancery::ui
