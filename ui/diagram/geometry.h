// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/lifecycle.h"

#include <QPointF>

#include <algorithm>
#include <array>
#include <cmath>

/// Where stations and lines lie: a lattice of eight columns and three rows, in logical pixels. Pure; no pixel, no font.
/// The lattice stretches with the width; text, strokes, discs and handles never scale.
namespace chancery::ui {

using domain::State;
using workflow::Transition;

inline constexpr size_t StateCount = domain::AllStates.size();
inline constexpr size_t EdgeCount = workflow::Lifecycle.size();

/// Place of a state on the lattice: main row 0, middle 1, low 2.
struct LatticePlace {
    int column;
    int row;
};

constexpr LatticePlace placeOf(State state)
{
    switch (state) {
    case State::Draft:
        return {0, 0};
    case State::PreValidation:
        return {1, 0};
    case State::Submitted:
        return {2, 0};
    case State::UnderReview:
        return {3, 0};
    case State::ConditionalApproval:
        return {4, 1};
    case State::Approved:
        return {5, 0};
    case State::Rejected:
        return {4, 2};
    case State::Expired:
        return {6, 1};
    case State::Archived:
        return {7, 0};
    }
    return {0, 0};
}

struct Lattice {
    static constexpr double MinPitch = 112;
    static constexpr double MaxPitch = 168;
    static constexpr double Margin = 76;
    static constexpr double MainRow = 108;
    static constexpr double UDepth = 62; ///< how deep the way back hangs below the main row

    static constexpr double Foot = 48;     ///< under the low row: Rejected's name
    static constexpr double DeepFoot = 86; ///< the same where Rejected is the present state, with its line and findings

    double pitch = 132;
    double foot = DeepFoot;

    /// The lattice that fills a width best; narrower views scroll, wider ones centre it.
    static constexpr Lattice fitting(double width, double foot = DeepFoot)
    {
        return {std::clamp((width - 2 * Margin) / 7, MinPitch, MaxPitch), foot};
    }
    static constexpr double footFor(State present) { return present == State::Rejected ? DeepFoot : Foot; }
    /// The same, and low enough for a height where that can be had without scrolling.
    static constexpr Lattice fittingBoth(double width, double height, double foot = DeepFoot)
    {
        const Lattice wide = fitting(width, foot);
        const double low = double(int((height - MainRow - foot - 1) / 1.8));
        return {std::clamp(low, MinPitch, wide.pitch), foot};
    }

    constexpr double column(double number) const { return Margin + number * pitch; }
    constexpr double middleRow() const { return MainRow + pitch; } ///< so that diagonals are exactly 45°
    constexpr double lowRow() const { return middleRow() + double(int(0.8 * pitch + 0.5)); }
    constexpr double row(int number) const { return number == 0 ? MainRow : number == 1 ? middleRow() : lowRow(); }
    constexpr QPointF at(State state) const { return {column(placeOf(state).column), row(placeOf(state).row)}; }
    constexpr double width() const { return 2 * Margin + 7 * pitch; }
    constexpr double height() const { return lowRow() + foot; }
    constexpr double corner() const { return 0.24 * pitch; }
};

/// The corners of an edge's way from station to station, in order; two to four of them.
struct Corners {
    std::array<QPointF, 4> points{};
    int count = 0;
};

constexpr Corners cornersOf(const Lattice &lattice, const Transition &edge)
{
    const QPointF a = lattice.at(edge.from);
    const QPointF b = lattice.at(edge.to);
    if (edge.from == State::PreValidation && edge.to == State::Draft) {
        const double low = Lattice::MainRow + Lattice::UDepth;
        return {{a, QPointF(a.x(), low), QPointF(b.x(), low), b}, 4};
    }
    if (edge.to == State::Rejected && edge.from != State::ConditionalApproval)
        return {{a, QPointF(a.x(), b.y()), b, QPointF()}, 3};
    if (edge.from == State::Rejected)
        return {{a, QPointF(b.x(), a.y()), b, QPointF()}, 3};
    return {{a, b, QPointF(), QPointF()}, 2};
}

constexpr size_t indexOf(State state) { return size_t(state); }

/// Index of a transition in workflow::Lifecycle; EdgeCount for none.
constexpr size_t edgeIndex(State from, State to)
{
    for (size_t i = 0; i < EdgeCount; ++i) {
        if (workflow::Lifecycle[i].from == from && workflow::Lifecycle[i].to == to)
            return i;
    }
    return EdgeCount;
}

namespace detail {
constexpr bool everyLegIsStraightOrDiagonal()
{
    const Lattice lattice;
    for (const Transition &edge : workflow::Lifecycle) {
        const Corners corners = cornersOf(lattice, edge);
        for (int i = 1; i < corners.count; ++i) {
            const QPointF leg = corners.points[size_t(i)] - corners.points[size_t(i - 1)];
            const double dx = leg.x() < 0 ? -leg.x() : leg.x();
            const double dy = leg.y() < 0 ? -leg.y() : leg.y();
            if (dx != 0 && dy != 0 && dx != dy)
                return false;
        }
    }
    return true;
}
} // namespace detail

static_assert(detail::everyLegIsStraightOrDiagonal(), "lines run at 0, 45 and 90 degrees only");

} // namespace chancery::ui
