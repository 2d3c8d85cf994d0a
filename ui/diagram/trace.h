// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPainterPath>
#include <QPointF>

#include <vector>

namespace chancery::ui {

/// A line with rounded corners between two stations, measured along its length. Pure.
class Trace
{
public:
    Trace() = default;
    Trace(std::vector<QPointF> corners, double radius);

    double length() const { return m_length; }
    /// The line without `head` pixels at its start and `tail` at its end.
    QPainterPath path(double head = 0, double tail = 0) const;
    QPointF pointAt(double distance) const;
    /// Direction of travel at a distance, in degrees clockwise from right (as painters turn).
    double angleAt(double distance) const;
    /// Distance of the middle of the longest straight leg, corners not rounded off: where a mark sits best.
    double middleOfLongestLeg() const;
    const std::vector<QPointF> &corners() const { return m_corners; }
    /// The same line in a mirrored drawing.
    Trace mirrored(double width) const;
    /// Short straight pieces that follow the line, for collision tests.
    std::vector<QLineF> pieces() const;

private:
    struct Piece { QPointF point; double along; };
    void addPoint(QPointF point);
    void addCorner(QPointF before, QPointF corner, QPointF after);

    std::vector<QPointF> m_corners;
    double m_radius = 0;
    std::vector<Piece> m_points; ///< flattened, with the distance travelled
    double m_length = 0;
};

} // namespace chancery::ui
