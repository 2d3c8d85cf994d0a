// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QStringList>

namespace chancery::store {

/// Storage version this program writes: the number of the newest :/schema/NNN_*.sql.
int currentVersion();

/// Brings a file to currentVersion(), each step in a transaction of its own; returns the names of the steps taken.
/// Errors: Newer "WORKSPACE_NEWER" (values: file, program); Corrupt "NOT_A_WORKSPACE" for somebody else's SQLite file.
base::Result<QStringList> migrate(Connection &connection);

/// Refuses what migrate() would refuse, and a file that still needs a step; changes nothing.
base::Status checkVersion(const Connection &connection);

} // namespace chancery::store
