// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/room.h"

namespace chancery::engine {

/// The workspace's own packs, `rules/NAME.json`. A pack is put there in three steps, so that a crash between any two leaves
/// the old file without an entry or the new one with its entry: set aside as `NAME.json.pending`, recorded, moved into place.
/// What a crash left aside is settled at the next opening: moved into place where the ledger records it, else removed.

/// Errors: Io "READ_ONLY".
base::Status setPackAside(const Room &room, const QString &name, const QByteArray &text);
base::Status putPackInPlace(const Room &room, const QString &name, const QByteArray &text);
void dropPackAside(const Room &room, const QString &name);

/// Settles what a crash left, and loads the rules anew where that moved a file.
base::Status settlePacks(Room &room);

} // namespace chancery::engine
