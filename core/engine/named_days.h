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
/// The other days of a decision. Errors: BadInput "MEETING_AFTER_DECISION", "EXPIRES_TOO_EARLY", those above.
base::Status decisionDaysFit(const Room &room, const Act::Held &held, const RecordAnswer &what);

} // namespace chancery::engine
