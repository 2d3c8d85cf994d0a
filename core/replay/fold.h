// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/action.h"
#include "core/ledger/entry.h"
#include "core/replay/shelf.h"

#include <array>

namespace chancery::replay {

/// Applies one entry to the workspace. The daily program and the replay of any past moment are this one function: what an
/// entry means is said here and nowhere else. Pure but for the shelf. Codes this version does not know change nothing.
/// Errors: Corrupt "ENTRY_UNREADABLE", and what the shelf returns.
base::Status fold(Shelf &shelf, const ledger::SealedEntry &entry);

/// The actions that change people, sites and studies: to know those, only their entries need be folded.
inline constexpr std::array RegistryActions{ledger::Action::UserCreated, ledger::Action::UserChanged, ledger::Action::RoleGranted,
                                            ledger::Action::RoleRevoked, ledger::Action::StudyCreated, ledger::Action::SiteCreated};

} // namespace chancery::replay
