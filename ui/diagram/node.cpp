// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/node.h"

#include "ui/text/case_facts.h"
#include "ui/text/clock_words.h"
#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace chancery::ui {

using domain::Submission;

namespace {

struct DiagramNode {
    Q_DECLARE_TR_FUNCTIONS(DiagramNode)
};
using Words = DiagramNode;

constexpr double StationHit = 32;
constexpr int MostListed = 8; ///< findings listed in a tip; the page lists them all

QString stationStands(const LineMap &map, State state)
{
    const StationFacts &station = map.station(state);
    QStringList parts;
    switch (station.look) {
    case StationLook::Present:
        parts.append(Words::tr("present state"));
        parts.append(map.presentLine);
        break;
    case StationLook::Passed:
        parts.append(Words::tr("passed"));
        parts.append(station.who);
        parts.append(station.day);
        break;
    case StationLook::Possible:
        parts.append(station.next ? (station.nextOpen ? Words::tr("next, open") : Words::tr("next, not open yet")) : Words::tr("ahead"));
        break;
    case StationLook::Gone:
        parts.append(Words::tr("no longer possible"));
        break;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString stationTip(const LineMap &map, const Submission &submission, State state)
{
    QStringList lines{stateName(state) + QStringLiteral(" · ") + base::wireText(state), stateMeaning(state)};
    const QDate entered = enteredOn(submission, state);
    if (map.station(state).look == StationLook::Passed && entered.isValid())
        lines.append(Words::tr("%1, %2", "who and full date").arg(map.station(state).who, dayWords(entered)));
    const domain::RunningClock *clock = presentClock(submission);
    if (state == map.present && clock) {
        lines.append(Words::tr("%1: last day %2", "a clock and its deadline").arg(clockName(*clock), clockDeadline(*clock)));
        lines.append(timeoutMeaning(clock->onTimeout));
    }
    return lines.join(u'\n');
}

Node stationNode(const LineMap &map, const Layout &layout, const Submission &submission, State state)
{
    Node node{.kind = NodeKind::Station, .index = indexOf(state)};
    const double half = state == map.present ? 24 : StationHit / 2;
    const QPointF centre = layout.station(state).centre;
    node.hit = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half);
    node.name = stateName(state);
    node.description = stationStands(map, state);
    node.action = map.station(state).next && layout.handleOf(edgeIndex(map.present, state)) ? Words::tr("Show what it needs") : Words::tr("Show");
    node.tip = stationTip(map, submission, state);
    node.lit = state == map.present;
    return node;
}

Node handleNode(const LineMap &map, const PlacedHandle &handle)
{
    const Transition &transition = workflow::Lifecycle[handle.edge];
    const workflow::Checklist &guard = map.edges[handle.edge].guard;
    const int met = int(std::ranges::count_if(guard, &workflow::GuardLine::met));
    Node node{.kind = NodeKind::Handle, .index = handle.edge};
    node.hit = handle.ground();
    node.name = actTitle(transition);
    node.description = guard.empty() ? Words::tr("open") : Words::tr("%1 of %2 met").arg(met).arg(guard.size());
    node.action = Words::tr("Show what it needs");
    node.tip = base::wireText(transition.from) + QStringLiteral(" → ") + base::wireText(transition.to);
    node.enabled = workflow::allMet(guard);
    return node;
}

Node findingNode(const PlacedFinding &place, const Submission &submission)
{
    Node node{.kind = NodeKind::Finding, .index = size_t(place.category)};
    node.hit = place.box().adjusted(-4, -4, 4, 4);
    const int count = submission.openFindings(place.category);
    node.name = Words::tr("%1: %2", "a category of findings and how many").arg(categoryWord(place.category)).arg(count);
    node.description = categoryMeaning(place.category);
    node.action = Words::tr("Show findings");
    QStringList lines{node.name, node.description};
    for (const domain::Finding &each : submission.findings) {
        if (each.category == place.category && each.status == domain::FindingStatus::Open && lines.size() < MostListed + 2)
            lines.append(QStringLiteral("• ") + findingSentence(each));
    }
    if (count > MostListed)
        lines.append(QStringLiteral("…"));
    node.tip = lines.join(u'\n');
    return node;
}

Node requestNode(const LineMap &map, const PlacedRequest &place, const Submission &submission)
{
    Node node{.kind = NodeKind::Request};
    node.hit = place.box().adjusted(-4, -4, 4, 4);
    node.name = Words::tr("Open requests of the committee");
    node.description = map.requestLine;
    node.action = Words::tr("Show requests");
    QStringList lines{node.name};
    for (const domain::OpenRequest &each : submission.requests) {
        if (!each.answered)
            lines.append(QStringLiteral("• ") + (each.due ? Words::tr("%1, due %2").arg(each.text, dayWords(*each.due)) : each.text));
    }
    node.tip = lines.join(u'\n');
    return node;
}

Node activationNode(const LineMap &map, const PlacedActivation &place, const Submission &submission)
{
    Node node{.kind = NodeKind::Activation};
    node.hit = place.box().adjusted(-6, -6, 6, 6);
    node.name = Words::tr("Activation gates");
    node.description = map.activation->line;
    node.action = Words::tr("Show activation gates");
    QStringList lines{node.name, Words::tr("Approved is not yet allowed to start.")};
    for (size_t i = 0; i < submission.gates.size() && i < submission.obligations.gates.size(); ++i)
        lines.append((submission.gates[i].met ? QStringLiteral("✓ ") : QStringLiteral("○ ")) + submission.obligations.gates[i].label);
    node.tip = lines.join(u'\n');
    return node;
}

/// Clockwise on the screen, from three o'clock, seen from the present station.
std::vector<const PlacedHandle *> clockwise(const LineMap &map, const Layout &layout)
{
    const QPointF from = layout.station(map.present).centre;
    const auto turn = [from](const PlacedHandle *handle) {
        const double angle = std::atan2(handle->centre.y() - from.y(), handle->centre.x() - from.x());
        return angle < -1e-6 ? angle + 2 * M_PI : angle;
    };
    std::vector<const PlacedHandle *> handles;
    for (const PlacedHandle &each : layout.handles)
        handles.push_back(&each);
    std::ranges::sort(handles, {}, turn);
    return handles;
}

} // namespace

std::vector<Node> nodesOf(const LineMap &map, const Layout &layout, const Submission &submission)
{
    std::vector<Node> nodes{stationNode(map, layout, submission, map.present)};
    for (const PlacedHandle *handle : clockwise(map, layout))
        nodes.push_back(handleNode(map, *handle));
    for (const PlacedFinding &each : layout.findings)
        nodes.push_back(findingNode(each, submission));
    if (layout.request)
        nodes.push_back(requestNode(map, *layout.request, submission));
    if (layout.activation && map.activation)
        nodes.push_back(activationNode(map, *layout.activation, submission));
    for (const State state : domain::AllStates) {
        if (state != map.present)
            nodes.push_back(stationNode(map, layout, submission, state));
    }
    return nodes;
}

size_t tabStops(const std::vector<Node> &nodes)
{
    const auto other = std::find_if(nodes.begin(), nodes.end(), [](const Node &node) { return node.kind == NodeKind::Station && !node.lit; });
    return size_t(other - nodes.begin());
}

} // namespace chancery::ui
