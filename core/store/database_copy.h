// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QString>

#include <stop_token>

namespace chancery::store {

/// Copies the database as it stands, what is still in its log included, into a new file (SQLite's online backup, so that a
/// writer is not held up; a plain copy of the file alone would lose what the log holds). The copy is one state, synced, with
/// no log beside it. Errors: Io "BACKUP_UNWRITABLE" (value path), DISK_FULL, Cancelled.
base::Status copyDatabase(const Connection &from, const QString &path, std::stop_token stop = {});

} // namespace chancery::store
