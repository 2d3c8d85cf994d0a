// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// The days that a person names: none that has not come yet, none before what it answers. Compared where the committee
/// sits (Room::today).

/// Errors: BadInput "FIELD_MISSING" (no day), "IN_THE_FUTURE".
base::Status hasCome(const Room &room, const domain::Site &site, QDate on);
/// The day on which the package was sent; nothing before SUBMITTED.
std::optional<QDate> sentOn(const Act::Held &held);
/// As hasCome(), and not before the package was sent. Errors: BadInput "BEFORE_SENT" too.
base::Status answersWhatWasSent(const Room &room, const Act::Held &held, QDate on);
/// A slip of the pen in the year ("9999", "0206") is no day: at most so many years before and after a day that is known.
/// Errors: BadInput "DAY_TOO_FAR" (date, years, from).
struct Years { int before = 0; int after = 0; };
base::Status isNear(QDate day, QDate known, Years years);
inline constexpr Years OfAnApproval{0, 10};  ///< its last day, from the decision; no committee approves for longer
inline constexpr Years OfARequest{0, 5};     ///< the answer's last day, from the letter
inline constexpr Years OfADocument{100, 10}; ///< its own date, from today; a version may be dated ahead
inline constexpr Years OfALicence{100, 50};  ///< its last day, from today
inline constexpr Years OfADelegation{50, 50};
/// The other days of a decision. Errors: BadInput "MEETING_AFTER_DECISION", "EXPIRES_TOO_EARLY", "DAY_TOO_FAR", those above.
base::Status decisionDaysFit(const Room &room, const Act::Held &held, const RecordAnswer &what);

} // namespace chancery::engine
