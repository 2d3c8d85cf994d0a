// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canonical_json.h"
#include "core/domain/json_members.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

namespace chancery::store {

/// Narrow access to the projections: each table holds (id, seq, value), the value being the canonical JSON of one domain
/// value. One access for all four, because they differ in nothing but name and type.
class AggregateRows
{
public:
    AggregateRows(const Connection &connection, const char *table) : m_connection(connection), m_table(table) {}

    base::Result<std::optional<base::Json>> get(const QString &id) const;
    base::Status put(const QString &id, std::int64_t seq, const base::Json &value);
    /// All rows in the order of their ids.
    base::Result<std::vector<base::Json>> all() const;
    base::Status clear();
    base::Result<std::int64_t> count() const;

private:
    const Connection &m_connection;
    QByteArray m_table;
};

/// The same, typed. `T` needs members() (core/domain/members.h).
template<typename T>
class AggregateTable
{
public:
    AggregateTable(const Connection &connection, const char *table) : m_rows(connection, table) {}

    base::Result<std::optional<T>> get(const QString &id) const
    {
        const auto row = m_rows.get(id);
        if (!row)
            return row.error();
        if (!row->has_value())
            return std::optional<T>();
        return std::optional<T>(domain::fromJson<T>(**row));
    }
    base::Status put(const QString &id, std::int64_t seq, const T &value)
    {
        return m_rows.put(id, seq, domain::toJsonValue(value));
    }
    base::Result<std::vector<T>> all() const
    {
        const auto rows = m_rows.all();
        if (!rows)
            return rows.error();
        std::vector<T> values;
        values.reserve(rows->size());
        for (const base::Json &row : *rows)
            values.push_back(domain::fromJson<T>(row));
        return values;
    }
    AggregateRows &rows() { return m_rows; }

private:
    AggregateRows m_rows;
};

inline AggregateTable<domain::Study> studyTable(const Connection &c) { return {c, "study"}; }
inline AggregateTable<domain::Site> siteTable(const Connection &c) { return {c, "site"}; }
inline AggregateTable<domain::Person> personTable(const Connection &c) { return {c, "person"}; }
inline AggregateTable<domain::Submission> submissionTable(const Connection &c) { return {c, "submission"}; }

} // namespace chancery::store
