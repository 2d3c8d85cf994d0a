// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/handle_places.h"

#include "ui/diagram/text_fit.h"
#include "ui/text/state_words.h"

namespace chancery::ui {

using workflow::Cause;

namespace {

constexpr double Gap = 2;           ///< from a handle's ground to a foreign line
constexpr double HangsBelow = 31;   ///< centre of a hanging handle below its line
constexpr double LeftOfLine = 12;
constexpr double BesideRing = 8;    ///< a hanging handle's ground from the middle of the present state's ring
constexpr double CornerReach = 12;  ///< half the height at which a round end may come near a diagonal
constexpr double WordSize = 12.5;
constexpr double SmallerWordSize = 11.5;

/// Room for a handle: where its centre would like to be, and how far its ground may reach.
struct Room {
    QPointF centre;
    double left;
    double right;
};

/// Between the two diagonals of the W (or V) that a handle sits in.
Room betweenDiagonals(QPointF centre, double leftFoot, double leftSlope, double rightFoot, double rightSlope)
{
    // A diagonal's x is nearest to the handle at its lower or at its upper edge.
    const double below = centre.y() + CornerReach - Lattice::MainRow;
    const double above = centre.y() - CornerReach - Lattice::MainRow;
    const double left = leftFoot + leftSlope * (leftSlope > 0 ? below : above);
    const double right = rightFoot + rightSlope * (rightSlope > 0 ? above : below);
    return {centre, left + Gap + 2, right - Gap - 2};
}

Room roomOnMainRow(const Layout &layout, size_t edge, QPointF middle)
{
    const Transition &each = workflow::Lifecycle[edge];
    const double from = layout.station(each.from).centre.x();
    const double to = layout.station(each.to).centre.x();
    // On the line itself it keeps clear of the name ahead, which is at most a pitch wide.
    if (std::abs(to - from) > layout.lattice.pitch * 1.5)
        return {middle, from + layout.station(each.from).clear, to - layout.lattice.pitch / 2};
    return {middle + QPointF(0, HangsBelow), from + BesideRing, to - Gap};
}

Room roomOfReview(const Layout &layout, size_t edge, QPointF middle)
{
    const Lattice &lattice = layout.lattice;
    const Transition &each = workflow::Lifecycle[edge];
    const double review = lattice.column(3);
    if (each.to == State::ConditionalApproval)
        return betweenDiagonals(middle, review, 0, lattice.column(5), -1);
    return {QPointF(review, Lattice::MainRow + lattice.pitch), lattice.column(2) + Gap, lattice.column(4) - 14};
}

Room roomOfConditional(const Layout &layout, size_t edge, QPointF middle)
{
    const Lattice &lattice = layout.lattice;
    if (workflow::Lifecycle[edge].to == State::Approved)
        return betweenDiagonals(middle, lattice.column(3), 1, lattice.column(5), 1);
    const double line = lattice.column(4);
    return {QPointF(line - LeftOfLine, middle.y()), lattice.column(3) + Gap, line - LeftOfLine + PlacedHandle::Ground};
}

Room roomOf(const Layout &layout, size_t edge)
{
    const Lattice &lattice = layout.lattice;
    const Transition &each = workflow::Lifecycle[edge];
    const QPointF middle = middleOfFreeRun(layout, edge);
    if (each.to == State::Draft) {
        const QPointF centre((lattice.column(0) + lattice.column(1)) / 2, Lattice::MainRow + Lattice::UDepth);
        return {centre, 8, lattice.column(1) - Gap};
    }
    if (each.from == State::Submitted && each.to == State::Rejected) {
        const double x = lattice.column(2);
        return {QPointF(x, Lattice::MainRow + 0.95 * lattice.pitch), x - 56, lattice.column(3) - Gap};
    }
    if (placeOf(each.from).row == 0 && placeOf(each.to).row == 0)
        return roomOnMainRow(layout, edge, middle);
    if (each.from == State::UnderReview)
        return roomOfReview(layout, edge, middle);
    if (each.from == State::ConditionalApproval)
        return roomOfConditional(layout, edge, middle);
    if (each.from == State::Expired)
        return betweenDiagonals(middle, lattice.column(5), 1, lattice.column(7), 0);
    const QPointF onLow(lattice.column(4) + 1.5 * lattice.pitch, lattice.lowRow());
    return {onLow, lattice.column(4) + 34, lattice.column(7) - lattice.corner()};
}

PlacedHandle fitted(size_t edge, const Room &room, const Ruler &ruler)
{
    constexpr double around = 2 * (PlacedHandle::Side + PlacedHandle::Ground);
    const double most = room.right - room.left - around;
    PlacedHandle handle{.edge = edge, .word = handleWord(workflow::Lifecycle[edge]), .textSize = WordSize, .centre = room.centre};
    if (ruler(handle.word, WordSize, true) > most)
        handle.textSize = SmallerWordSize;
    handle.word = cutTo(handle.word, most, handle.textSize, true, ruler);
    handle.textWidth = ruler(handle.word, handle.textSize, true);
    const double half = (handle.textWidth + around) / 2;
    handle.centre.setX(std::clamp(handle.centre.x(), room.left + half, std::max(room.left + half, room.right - half)));
    return handle;
}

} // namespace

QPointF middleOfFreeRun(const Layout &layout, size_t edge)
{
    const Transition &each = workflow::Lifecycle[edge];
    const Trace &trace = layout.traces[edge];
    const double head = layout.station(each.from).clear;
    const double tail = layout.station(each.to).clear;
    return trace.pointAt(head + (trace.length() - head - tail) / 2);
}

std::vector<PlacedHandle> placeHandles(const LineMap &map, const Layout &layout, const Ruler &ruler)
{
    std::vector<PlacedHandle> handles;
    for (size_t i = 0; i < EdgeCount; ++i) {
        const bool live = map.edges[i].look == EdgeLook::Open || map.edges[i].look == EdgeLook::Closed;
        if (live && workflow::Lifecycle[i].cause != Cause::Time)
            handles.push_back(fitted(i, roomOf(layout, i), ruler));
    }
    return handles;
}

} // namespace chancery::ui
