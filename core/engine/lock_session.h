// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// Writes SESSION_LOCKED and ends the session behind the token. Who locks a session themselves is the entry's actor; an idle
/// session is locked by the application, and the entry's details name whose it was (`user`, `cause`).
base::Result<Outcome> lockSession(Room &room, const Actor &actor, const LockSession &what, const QString &token);

} // namespace chancery::engine
