// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// What is kept instead of a password. Slow (scrypt): called before an act begins. Errors: BadInput "PASSWORD_TOO_SHORT"
/// (fewer than 8 characters).
base::Result<QString> proofOf(Room &room, const QString &password);

struct NewPerson { QString user, printedName, proof; std::vector<domain::Role> roles; };

/// USER_CREATED, which vouches for the proof, a ROLE_GRANTED for each role, and the proof in its table. Errors: BadInput
/// "USER_NAME_INVALID", Refused "USER_NAME_TAKEN".
base::Status appendPerson(Act &act, const NewPerson &who);
base::Status appendGrant(Act &act, const domain::PersonId &person, domain::Role role);

/// Checks a password, writes LOGIN or LOGIN_FAILED, and opens a session. Errors: Denied "SIGN_IN_FAILED",
/// "SIGN_IN_THROTTLED" (values: seconds); Corrupt "CREDENTIAL_DIFFERS" (user) where the stored proof is not the one that the
/// ledger vouches for: nobody signs in by it, whatever the password.
base::Result<Outcome> signIn(Room &room, const SignIn &what);
base::Result<Outcome> signOut(Room &room, const Actor &actor, const QString &token);

} // namespace chancery::engine
