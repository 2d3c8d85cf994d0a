// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// USER_CREATED and a ROLE_GRANTED for each role. Errors: BadInput "USER_NAME_INVALID", Refused "USER_NAME_TAKEN".
base::Status appendPerson(Act &act, const QString &user, const QString &printedName, const std::vector<domain::Role> &roles);
base::Status appendGrant(Act &act, const domain::PersonId &person, domain::Role role);

/// Stores the verifier of a password in the act's transaction. Errors: BadInput "PASSWORD_TOO_SHORT" (fewer than 8 characters).
base::Status keepPassword(Act &act, Room &room, const domain::PersonId &person, const QString &password);

/// Checks a password, writes LOGIN or LOGIN_FAILED, and opens a session. Errors: Denied "SIGN_IN_FAILED",
/// "SIGN_IN_THROTTLED" (values: seconds).
base::Result<Outcome> signIn(Room &room, const SignIn &what);
base::Result<Outcome> signOut(Room &room, const Actor &actor, const QString &token);

} // namespace chancery::engine
