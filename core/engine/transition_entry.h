// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// What is to be said of a transition that was allowed, or that time brought about.
struct TransitionFacts {
    domain::State to = domain::State::Draft;
    QString reason;
    QDate on;            ///< the day by which clocks count
    Occurred occurred;   ///< where it happened elsewhere or earlier
    bool byTime = false;
    QString startedBy;   ///< entry that set the timer, where time moved it
};

/// STATE_CHANGED with the clocks that it settles and starts.
base::Status appendTransition(Room &room, Act &act, const Act::Held &held, const TransitionFacts &facts);

} // namespace chancery::engine
