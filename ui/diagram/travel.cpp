// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/travel.h"

#include <cmath>

namespace chancery::ui {

namespace {

double angleOf(Direction direction)
{
    switch (direction) {
    case Direction::Right:
        return 0;
    case Direction::Down:
        return 90;
    case Direction::Left:
        return 180;
    case Direction::Up:
        return 270;
    }
    return 0;
}

/// How far a leg turns away from a direction, 0 … 180.
double turnFrom(QPointF leg, Direction direction)
{
    const double angle = std::atan2(leg.y(), leg.x()) * 180 / M_PI;
    const double turn = std::fmod(std::abs(angle - angleOf(direction)), 360);
    return turn > 180 ? 360 - turn : turn;
}

} // namespace

std::optional<State> travel(const Layout &layout, State from, Direction direction)
{
    constexpr double widest = 50;      // diagonals count for both of their directions
    constexpr double perDegree = 1.0 / 90; // a diagonal is taken for half as far again as it is
    constexpr double againstTheArrow = 1.01;
    std::optional<State> best;
    double least = 0;
    for (size_t i = 0; i < EdgeCount; ++i) {
        const Transition &edge = workflow::Lifecycle[i];
        if (edge.from != from && edge.to != from)
            continue;
        const bool forward = edge.from == from;
        const std::vector<QPointF> &corners = layout.traces[i].corners();
        const QPointF leg = forward ? corners[1] - corners[0] : corners[corners.size() - 2] - corners.back();
        const double turn = turnFrom(leg, direction);
        const double cost = layout.traces[i].length() * (1 + turn * perDegree) * (forward ? 1 : againstTheArrow);
        if (turn <= widest && (!best || cost < least)) {
            best = forward ? edge.to : edge.from;
            least = cost;
        }
    }
    return best;
}

} // namespace chancery::ui
