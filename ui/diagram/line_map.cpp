// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/line_map.h"

#include "ui/text/case_facts.h"
#include "ui/text/clock_words.h"
#include "ui/text/present_lines.h"
#include "ui/text/state_words.h"
#include "ui/text/submission_sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace chancery::ui {

using domain::Step;
using domain::Submission;
using workflow::Cause;

namespace {

struct LineMapWords {
    Q_DECLARE_TR_FUNCTIONS(LineMap)
};

constexpr double UrgentFrom = 0.8;

using States = std::array<bool, StateCount>;

States reachableFrom(State present)
{
    States reached{};
    reached[indexOf(present)] = true;
    for (size_t round = 0; round < StateCount; ++round) {
        for (const Transition &each : workflow::Lifecycle) {
            if (reached[indexOf(each.from)])
                reached[indexOf(each.to)] = true;
        }
    }
    return reached;
}

/// The way to the present state with its detours back undone: after a return, Draft stands at the beginning again.
std::vector<const Step *> presentWay(const Submission &submission)
{
    std::vector<const Step *> way;
    for (const Step &step : submission.steps) {
        const auto loop = std::ranges::find_if(way, [&step](const Step *each) { return each->from == step.to; });
        if (loop != way.end())
            way.erase(loop, way.end());
        else if (workflow::isLegal(step.from, step.to))
            way.push_back(&step);
    }
    return way;
}

void drawWayTaken(LineMap &map, const Submission &submission)
{
    for (const Step &step : submission.steps) {
        const size_t index = edgeIndex(step.from, step.to);
        if (index == EdgeCount)
            continue;
        ++map.edges[index].timesTaken;
        if (map.edges[index].wayBack)
            map.edges[index].look = EdgeLook::Taken;
    }
    for (const Step *step : presentWay(submission)) {
        EdgeFacts &edge = map.edges[edgeIndex(step->from, step->to)];
        edge.look = EdgeLook::Taken;
        edge.byTime = step->byTime;
        map.stations[indexOf(step->from)].look = StationLook::Passed;
    }
}

void drawWaysOn(LineMap &map, const Previews &previews)
{
    for (const TransitionPreview &each : previews) {
        const size_t index = edgeIndex(each.transition.from, each.transition.to);
        if (index == EdgeCount || each.transition.from != map.present)
            continue;
        EdgeFacts &edge = map.edges[index];
        // Expiry is nobody's act: its line stays closed until time itself has moved.
        const bool open = each.open() && each.transition.cause != Cause::Time;
        edge.look = open ? EdgeLook::Open : EdgeLook::Closed;
        edge.guard = each.checklist;
        edge.left = each.left;
        StationFacts &station = map.stations[indexOf(each.transition.to)];
        station.next = true;
        station.nextOpen = open;
    }
}

/// Who brought the submission into a state: the person, or the committee whose answer was recorded.
QString whoOf(const Step &step)
{
    if (step.byTime)
        return LineMapWords::tr("by time", "moved by time alone");
    const auto transition = workflow::transition(step.from, step.to);
    if (transition && transition->cause == Cause::Recorded)
        return LineMapWords::tr("Committee");
    return step.by;
}

void nameStations(LineMap &map, const Submission &submission)
{
    const States reached = reachableFrom(map.present);
    for (const State state : domain::AllStates) {
        StationFacts &station = map.stations[indexOf(state)];
        station.name = stateName(state);
        if (station.look == StationLook::Passed) {
            const Step *step = lastStepInto(submission, state);
            station.who = step ? whoOf(*step) : QString();
            station.day = shortDayWords(enteredOn(submission, state));
        } else if (!reached[indexOf(state)]) {
            station.look = StationLook::Gone;
        }
    }
    map.stations[indexOf(map.present)].look = StationLook::Present;
}

void drawAllEdges(LineMap &map)
{
    const States reached = reachableFrom(map.present);
    for (size_t i = 0; i < EdgeCount; ++i) {
        const Transition &each = workflow::Lifecycle[i];
        map.edges[i].look = reached[indexOf(each.from)] ? EdgeLook::Possible : EdgeLook::Gone;
        map.edges[i].wayBack = each.from == State::PreValidation && each.to == State::Draft;
    }
}

std::optional<ClockFacts> clockOf(const Submission &submission, QDate today)
{
    const domain::RunningClock *clock = presentClock(submission);
    if (!clock)
        return std::nullopt;
    const bool stopped = clock->status == domain::ClockStatus::Stopped;
    // A stopped clock stands where the first open request stopped it.
    QDate day = today;
    for (const domain::OpenRequest &each : submission.requests) {
        if (stopped && !each.answered && each.on.isValid())
            day = std::min(day, each.on);
    }
    const double elapsed = clockElapsed(*clock, day);
    return ClockFacts{elapsed, !stopped && elapsed >= UrgentFrom, stopped};
}

} // namespace

LineMap lineMap(const Submission &submission, const Previews &previews, QDate today)
{
    LineMap map;
    map.present = submission.state;
    drawAllEdges(map);
    drawWayTaken(map, submission);
    drawWaysOn(map, previews);
    nameStations(map, submission);
    map.clock = clockOf(submission, today);
    map.presentLine = presentLine(submission, today);
    for (const auto category : {domain::Category::BlockingSchemaError, domain::Category::BlockingComplianceViolation,
                                domain::Category::NonBlockingWarning})
        map.findings[size_t(category)] = submission.openFindings(category);
    if (submission.state == State::UnderReview)
        map.requestLine = requestLine(submission, today);
    if (submission.state == State::Approved && !submission.gates.empty())
        map.activation = PartFacts{gatesMet(submission), int(submission.gates.size()), activationLine(submission)};
    map.sentence = submissionSentence(submission, previews, today);
    return map;
}

} // namespace chancery::ui
