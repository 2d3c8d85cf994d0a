// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/role_matrix.h"
#include "core/engine/room.h"

namespace chancery::engine {

/// The right that a command needs; none for signing in and out.
std::optional<access::Right> rightFor(const Command &command);

/// Who acts: the session's person, in the first of their roles that may do this. Roles are read as they stand now.
/// A denial is kept in the ledger (21 CFR 11.10(g)). Errors: Denied "NOT_SIGNED_IN", "ROLE_MISSING" (values: right).
base::Result<Actor> authorise(Room &room, const Command &command, const QString &token);

} // namespace chancery::engine
