// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/room.h"

namespace chancery::engine {

/// Folder, storage, keys, entry 0, the first person, the rule packs in force. A failure leaves a folder without a ledger.
base::Status createWorkspace(Room &room, const NewWorkspace &what);
/// Lock, storage, keys, the tail of the ledger, what this machine remembers of it, then LEDGER_OPENED (and RECOVERED if no LEDGER_CLOSED came before).
base::Status openWorkspace(Room &room);
/// `older`: what this machine remembers and a person gave up for the copy that stands here.
base::Status appendOpening(Room &room, const std::optional<HeadMark> &older);
base::Status appendClosing(Room &room);

} // namespace chancery::engine
