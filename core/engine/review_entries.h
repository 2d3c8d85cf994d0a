// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

#include <functional>

namespace chancery::engine {

/// What is about to be said of one submission; called for the submission itself and, where it is a lead, for each that is
/// linked to it: what the lead receives is recorded on each (`rules.md`).
using EntryFor = std::function<base::Result<ledger::Draft>(const Act::Held &)>;

/// Appends the entry to a submission and to those that follow it as their lead.
base::Status appendToAll(Act &act, const Act::Held &held, const EntryFor &entry);

} // namespace chancery::engine
