// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/entry.h"
#include "core/replay/shelf.h"

namespace chancery::replay {

/// Applies one entry to the workspace. The daily program and the replay of any past moment are this one function: what an
/// entry means is said here and nowhere else. Pure but for the shelf. Codes this version does not know change nothing.
/// Errors: Corrupt "ENTRY_UNREADABLE", and what the shelf returns.
base::Status fold(Shelf &shelf, const ledger::SealedEntry &entry);

} // namespace chancery::replay
