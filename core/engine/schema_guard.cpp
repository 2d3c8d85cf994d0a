// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/schema_guard.h"

#include "core/store/statement.h"
#include "core/store/storage_check.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

base::Status SchemaGuard::confirm(const store::Connection &connection)
{
    store::Statement read = connection.statement("PRAGMA schema_version");
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    const std::int64_t version = read.integer(0);
    if (version == m_version)
        return {};
    const auto faults = store::checkSchema(connection);
    if (!faults)
        return faults.error();
    if (!faults->empty())
        return base::error(base::ErrorKind::Corrupt, u"SCHEMA_ALTERED"_s, {{u"name"_s, faults->front().place}});
    m_version = version;
    return {};
}

} // namespace chancery::engine
