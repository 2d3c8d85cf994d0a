// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/layout.h"

#include "ui/diagram/handle_places.h"
#include "ui/diagram/mirror.h"
#include "ui/diagram/name_places.h"
#include "ui/diagram/text_fit.h"

#include <algorithm>

namespace chancery::ui {

namespace {

constexpr double SentenceSize = 14.5;
constexpr double SentenceSpacing = 21;
constexpr double SentenceLeft = 67;
constexpr double TightPitch = 118;
constexpr double RequestSize = 11.5;

/// Lines end clear of a station's ring: 4 beyond a plain one, a little more around the present state's.
double clearOf(const LineMap &map, State state)
{
    if (state != map.present)
        return 13;
    return map.clock ? 31 : 29;
}

void placeLattice(Layout &layout, const LineMap &map)
{
    for (const State state : domain::AllStates)
        layout.stations[indexOf(state)] = {layout.lattice.at(state), clearOf(map, state)};
    for (size_t i = 0; i < EdgeCount; ++i) {
        const Corners corners = cornersOf(layout.lattice, workflow::Lifecycle[i]);
        std::vector<QPointF> points(corners.points.begin(), corners.points.begin() + corners.count);
        layout.traces[i] = Trace(std::move(points), layout.lattice.corner());
    }
}

std::vector<PlacedText> placeSentence(const LineMap &map, const Lattice &lattice, const Ruler &ruler)
{
    // Nothing stands beside it where no handle hangs under Submitted: at the narrowest pitch it may come nearer, so that a long
    // one does not reach below the lattice.
    const bool tight = lattice.pitch < TightPitch && map.present != State::Submitted;
    const double room = lattice.column(2) - (tight ? 24 : 60) - SentenceLeft;
    std::vector<PlacedText> lines;
    QPointF at(SentenceLeft, Lattice::MainRow + 114);
    for (const QString &line : brokenTo(map.sentence, room, SentenceSize, false, ruler, 40)) {
        lines.push_back(placed(line, at, Anchor::Start, SentenceSize, false, Ink::Text2, ruler));
        at += QPointF(0, SentenceSpacing);
    }
    return lines;
}

/// On one line where it fits, else how many and how long each on its own.
QStringList requestLines(const QString &text, double room, const Ruler &ruler)
{
    static constexpr QStringView between = u" · ";
    const qsizetype dot = text.indexOf(between);
    if (dot < 0 || ruler(text, RequestSize, false) <= room)
        return brokenTo(text, room, RequestSize, false, ruler, 2);
    return {cutTo(text.left(dot), room, RequestSize, false, ruler), cutTo(text.mid(dot + between.size()), room, RequestSize, false, ruler)};
}

std::optional<PlacedRequest> placeRequest(const LineMap &map, const Layout &layout, const Ruler &ruler)
{
    if (map.requestLine.isEmpty())
        return std::nullopt;
    const QPointF at = layout.station(State::UnderReview).centre;
    PlacedRequest request;
    request.loop.moveTo(at + QPointF(-28, 10));
    request.loop.cubicTo(at + QPointF(-62, 22), at + QPointF(-46, 56), at + QPointF(-12.5, 32));
    request.tip = at + QPointF(-10, 30);
    request.tipAngle = -36;
    QPointF baseline = at + QPointF(-10, 62);
    for (const QString &line : requestLines(map.requestLine, layout.lattice.pitch - 16, ruler)) {
        request.words.push_back(placed(line, baseline, Anchor::End, RequestSize, false, Ink::Ink, ruler));
        baseline += QPointF(0, 14);
    }
    return request;
}

std::optional<PlacedActivation> placeActivation(const LineMap &map, const Layout &layout, const Ruler &ruler)
{
    if (!map.activation)
        return std::nullopt;
    constexpr double barWidth = 66;
    constexpr double size = 11.5;
    const QPointF at = layout.station(State::Approved).centre;
    const double half = ruler(map.activation->line, size, false) / 2;
    // The W widens downwards at 45°: wide words hang lower, and clear of the expiry's dial.
    double depth = std::max(74.0, half + 18);
    const QPointF dial = layout.dial.value_or(at) - at;
    if (layout.dial && half > dial.x() - 14)
        depth = std::max(depth, dial.y() + 24);
    PlacedActivation activation;
    activation.words.push_back(placed(map.activation->line, at + QPointF(0, depth), Anchor::Middle, size, false, Ink::Text2, ruler));
    activation.bar = QRectF(at.x() - barWidth / 2, at.y() + depth + 8, barWidth, 3);
    return activation;
}

QRectF boundsOf(const Layout &layout)
{
    QRectF bounds(0, 0, layout.lattice.width(), layout.lattice.height());
    for (const PlacedText &each : layout.texts())
        bounds |= QRectF(bounds.left(), each.box().top() - 10, bounds.width(), each.box().height() + 20);
    for (const PlacedFinding &each : layout.findings)
        bounds |= QRectF(bounds.left(), each.box().top() - 6, bounds.width(), each.box().height() + 6);
    return bounds;
}

} // namespace

QRectF PlacedText::box() const
{
    const double left = anchor == Anchor::Start ? baseline.x() : anchor == Anchor::Middle ? baseline.x() - width / 2 : baseline.x() - width;
    return QRectF(left, baseline.y() - 0.76 * size, width, 0.98 * size);
}

QRectF PlacedFinding::box() const
{
    return QRectF(centre.x() - 7, centre.y() - 7, 14, 14) | count.box();
}

QRectF PlacedRequest::box() const
{
    QRectF box = loop.boundingRect();
    for (const PlacedText &each : words)
        box |= each.box();
    return box;
}

QRectF PlacedActivation::box() const
{
    QRectF box = bar.adjusted(0, -1, 0, 1);
    for (const PlacedText &each : words)
        box |= each.box();
    return box;
}

const PlacedHandle *Layout::handleOf(size_t edge) const
{
    const auto found = std::ranges::find(handles, edge, &PlacedHandle::edge);
    return found == handles.end() ? nullptr : &*found;
}

std::vector<PlacedText> Layout::texts() const
{
    std::vector<PlacedText> all = names;
    all.insert(all.end(), sentence.begin(), sentence.end());
    for (const PlacedFinding &each : findings)
        all.push_back(each.count);
    if (request)
        all.insert(all.end(), request->words.begin(), request->words.end());
    if (activation)
        all.insert(all.end(), activation->words.begin(), activation->words.end());
    return all;
}

Layout layOut(const LineMap &map, const Lattice &lattice, const Ruler &ruler, bool mirrored)
{
    Layout layout;
    layout.lattice = lattice;
    placeLattice(layout, map);
    layout.names = placeNames(map, layout, ruler);
    placePresent(map, layout, ruler);
    layout.sentence = placeSentence(map, lattice, ruler);
    layout.handles = placeHandles(map, layout, ruler);
    if (map.present == State::Approved)
        layout.dial = middleOfFreeRun(layout, edgeIndex(State::Approved, State::Expired));
    layout.request = placeRequest(map, layout, ruler);
    layout.activation = placeActivation(map, layout, ruler);
    layout.bounds = boundsOf(layout);
    return mirrored ? mirroredLayout(std::move(layout)) : layout;
}

Cut cutOf(const LineMap &map, const Layout &layout, size_t edge)
{
    const Transition &each = workflow::Lifecycle[edge];
    const EdgeFacts &facts = map.edges[edge];
    if (facts.look != EdgeLook::Taken || facts.wayBack)
        return {layout.station(each.from).clear, layout.station(each.to).clear};
    // The way taken runs under the discs it joins, and stops just outside the ring of the present state.
    const double end = each.to == map.present ? (map.clock ? 27 : 25) : 3;
    return {3, end};
}

} // namespace chancery::ui
