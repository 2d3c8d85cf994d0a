// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snapshot.h"

#include <sqlite3.h>

namespace chancery::store {

Snapshot::Snapshot(const Connection &connection)
{
    if (sqlite3_get_autocommit(connection.handle()) == 0)
        return;
    // A read transaction begins with its first read.
    const int begun = sqlite3_exec(connection.handle(), "BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1", nullptr, nullptr, nullptr);
    if (begun == SQLITE_OK || sqlite3_get_autocommit(connection.handle()) == 0)
        m_handle = connection.handle();
}

Snapshot::~Snapshot()
{
    if (m_handle)
        sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace chancery::store
