// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/aggregate_table.h"

namespace chancery::store {

base::Result<std::optional<base::Json>> AggregateRows::get(const QString &id) const
{
    Statement read = m_connection.statement("SELECT value FROM " + m_table + " WHERE id = ?1");
    const base::Result<bool> row = read.bind(1, id).step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<base::Json>();
    base::Result<base::Json> value = base::parseJson(read.bytes(0));
    if (!value)
        return value.error();
    return std::optional<base::Json>(std::move(*value));
}

base::Status AggregateRows::put(const QString &id, std::int64_t seq, const base::Json &value)
{
    Statement write = m_connection.statement(
        "INSERT INTO " + m_table + " (id, seq, value) VALUES (?1, ?2, ?3) "
        "ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, value = excluded.value");
    return write.bind(1, id).bind(2, seq).bindText(3, base::canonicalJson(value)).run();
}

base::Result<std::vector<base::Json>> AggregateRows::all() const
{
    Statement read = m_connection.statement("SELECT value FROM " + m_table + " ORDER BY id");
    std::vector<base::Json> values;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            return values;
        base::Result<base::Json> value = base::parseJson(read.bytes(0));
        if (!value)
            return value.error();
        values.push_back(std::move(*value));
    }
}

base::Status AggregateRows::clear()
{
    return m_connection.statement("DELETE FROM " + m_table).run();
}

base::Result<std::int64_t> AggregateRows::count() const
{
    Statement read = m_connection.statement("SELECT count(*) FROM " + m_table);
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    return read.integer(0);
}

} // namespace chancery::store
