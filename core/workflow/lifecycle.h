// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/state.h"

#include <algorithm>
#include <array>
#include <optional>

namespace chancery::workflow {

using domain::State;

/// Who brings a transition about; decides how its handle is drawn and worded.
enum class Cause {
    Act,      ///< something the person does: imperative ("Submit")
    Recorded, ///< a decision made elsewhere that the person records: past participle ("Approved")
    Time,     ///< nobody's act: a clock passed
};

struct Transition {
    State from;
    State to;
    Cause cause;
    friend constexpr bool operator==(const Transition &, const Transition &) = default;
};

/// The lifecycle: nine states, fourteen transitions. Guards, diagram, documentation and tests read this one table.
inline constexpr std::array<Transition, 14> Lifecycle{{
    {State::Draft, State::PreValidation, Cause::Act},
    {State::PreValidation, State::Draft, Cause::Act},
    {State::PreValidation, State::Submitted, Cause::Act},
    {State::Submitted, State::UnderReview, Cause::Recorded},
    {State::Submitted, State::Rejected, Cause::Recorded},
    {State::UnderReview, State::ConditionalApproval, Cause::Recorded},
    {State::UnderReview, State::Approved, Cause::Recorded},
    {State::UnderReview, State::Rejected, Cause::Recorded},
    {State::ConditionalApproval, State::Approved, Cause::Recorded},
    {State::ConditionalApproval, State::Rejected, Cause::Recorded},
    {State::Approved, State::Expired, Cause::Time},
    {State::Approved, State::Archived, Cause::Act},
    {State::Expired, State::Archived, Cause::Act},
    {State::Rejected, State::Archived, Cause::Act},
}};

constexpr std::optional<Transition> transition(State from, State to)
{
    for (const Transition &each : Lifecycle) {
        if (each.from == from && each.to == to)
            return each;
    }
    return std::nullopt;
}

constexpr bool isLegal(State from, State to) { return transition(from, to).has_value(); }

constexpr bool isFinal(State state)
{
    return std::ranges::none_of(Lifecycle, [state](const Transition &t) { return t.from == state; });
}

namespace detail {
constexpr bool everyStateIsReachableFromDraft()
{
    std::array<bool, domain::AllStates.size()> reached{true};
    for (size_t round = 0; round < reached.size(); ++round) {
        for (const Transition &t : Lifecycle) {
            if (reached[size_t(t.from)])
                reached[size_t(t.to)] = true;
        }
    }
    return std::ranges::all_of(reached, [](bool each) { return each; });
}

constexpr bool onlyArchivedIsFinal()
{
    return std::ranges::all_of(domain::AllStates,
                               [](State state) { return isFinal(state) == (state == State::Archived); });
}

constexpr bool noTransitionStandsTwice()
{
    for (size_t i = 0; i < Lifecycle.size(); ++i) {
        for (size_t j = i + 1; j < Lifecycle.size(); ++j) {
            if (Lifecycle[i].from == Lifecycle[j].from && Lifecycle[i].to == Lifecycle[j].to)
                return false;
        }
    }
    return true;
}
} // namespace detail

static_assert(detail::everyStateIsReachableFromDraft(), "every state is reachable from Draft");
static_assert(detail::onlyArchivedIsFinal(), "Archived alone is final");
static_assert(detail::noTransitionStandsTwice(), "no transition stands twice in the lifecycle");
static_assert(!isLegal(State::Submitted, State::Approved), "no approval skips review");
static_assert(!isLegal(State::Draft, State::Submitted), "nothing is submitted without validation");
static_assert(!isLegal(State::Expired, State::Approved), "an expired approval is renewed by a new submission, never revived");

} // namespace chancery::workflow
