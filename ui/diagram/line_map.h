// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/diagram/geometry.h"
#include "ui/text/transition_preview.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

/// What the diagram says of one submission, without a coordinate or a colour. A pure function of the record.
namespace chancery::ui {

/// How an edge is drawn, gravest last: where two hold, the later one wins.
enum class EdgeLook { Gone, Possible, Taken, Closed, Open };

struct EdgeFacts {
    EdgeLook look = EdgeLook::Possible;
    int timesTaken = 0;
    bool wayBack = false; ///< PRE_VALIDATION → DRAFT, drawn thin with an arrowhead even when taken
    bool byTime = false;  ///< the taken way was moved by time alone
    workflow::Checklist guard; ///< of an open or closed edge
    LeftBehind left;           ///< what that way leaves undone
    friend bool operator==(const EdgeFacts &, const EdgeFacts &) = default;
};

enum class StationLook { Gone, Possible, Passed, Present };

struct StationFacts {
    StationLook look = StationLook::Possible;
    bool next = false;     ///< a legal step leads there from the present state
    bool nextOpen = false; ///< … and its guard is met
    QString name;
    QString who;           ///< of a passed one: who brought it there
    QString day;
    friend bool operator==(const StationFacts &, const StationFacts &) = default;
};

/// The ring of the present state.
struct ClockFacts {
    double elapsed = 0; ///< 0 … 1; of a stopped clock, where it stands
    bool urgent = false;///< from 80 %
    bool stopped = false;
    friend bool operator==(const ClockFacts &, const ClockFacts &) = default;
};

struct PartFacts {
    int met = 0;
    int whole = 0;
    QString line;
    friend bool operator==(const PartFacts &, const PartFacts &) = default;
};

struct LineMap {
    State present = State::Draft;
    std::array<EdgeFacts, EdgeCount> edges;
    std::array<StationFacts, StateCount> stations;
    std::optional<ClockFacts> clock;
    QString presentLine;
    std::array<int, 3> findings{};      ///< open ones by domain::Category
    QString requestLine;                ///< empty without an open request
    std::optional<PartFacts> activation;///< only when approved and the jurisdiction has gates
    QString sentence;

    const StationFacts &station(State state) const { return stations[indexOf(state)]; }
    const EdgeFacts &edge(State from, State to) const { return edges[edgeIndex(from, to)]; }
    friend bool operator==(const LineMap &, const LineMap &) = default;
};

/// `today` is a day in the committee's zone.
LineMap lineMap(const domain::Submission &submission, const Previews &previews, QDate today);

} // namespace chancery::ui
