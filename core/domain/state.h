// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_enum.h"

namespace chancery::domain {

/// The nine states of a submission.
enum class State { Draft, PreValidation, Submitted, UnderReview, ConditionalApproval, Approved, Rejected, Expired, Archived };

inline constexpr std::array AllStates{State::Draft, State::PreValidation, State::Submitted,
                                      State::UnderReview, State::ConditionalApproval, State::Approved,
                                      State::Rejected, State::Expired, State::Archived};

} // namespace chancery::domain

template<>
struct chancery::base::EnumNames<chancery::domain::State> {
    using S = chancery::domain::State;
    static constexpr std::array table{
        std::pair{S::Draft, "DRAFT"}, std::pair{S::PreValidation, "PRE_VALIDATION"},
        std::pair{S::Submitted, "SUBMITTED"}, std::pair{S::UnderReview, "UNDER_REVIEW"},
        std::pair{S::ConditionalApproval, "CONDITIONAL_APPROVAL"}, std::pair{S::Approved, "APPROVED"},
        std::pair{S::Rejected, "REJECTED"}, std::pair{S::Expired, "EXPIRED"}, std::pair{S::Archived, "ARCHIVED"}};
};
