// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace chancery::engine {

/// Nothing is written through tables and guards that are not this program's: a planted trigger can swallow an entry or rewrite a
/// row inside the program's own transaction. Looked at when the workspace is opened, and again whenever SQLite's own count of
/// changes to the schema (`PRAGMA schema_version`) says that somebody touched it.
class SchemaGuard
{
public:
    /// Errors: Corrupt "SCHEMA_ALTERED" (name); Io.
    base::Status confirm(const store::Connection &connection);

private:
    std::int64_t m_version = -1;
};

} // namespace chancery::engine
