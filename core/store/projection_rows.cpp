// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/projection_rows.h"

#include "core/base/canonical_json.h"
#include "core/domain/json_members.h"

#include <algorithm>

namespace chancery::store {

namespace {

/// The facts are named differently, because nothing else is kept of them than their value.
struct Columns { QByteArray id, seq; };

Columns columnsOf(const QByteArray &table)
{
    return table == "workspace_fact" ? Columns{"name", "0"} : Columns{"id", "seq"};
}

QByteArray select(const QByteArray &table)
{
    const Columns columns = columnsOf(table);
    return "SELECT " + columns.id + ", " + columns.seq + ", value FROM " + table;
}

ProjectionRow readRow(const char *table, const Statement &read)
{
    return {QString::fromLatin1(table), read.text(0), read.integer(1), read.bytes(2)};
}

} // namespace

namespace {

template<typename T>
void addRows(std::vector<ProjectionRow> &rows, const QString &table, const domain::Moment::Rows<T> &values)
{
    for (const auto &[id, row] : values)
        rows.push_back({table, id, row.seq, base::canonicalJson(domain::toJsonValue(*row.value))});
}

} // namespace

std::vector<ProjectionRow> rowsOf(const domain::Moment &moment)
{
    std::vector<ProjectionRow> rows;
    addRows(rows, QStringLiteral("person"), moment.people);
    addRows(rows, QStringLiteral("site"), moment.sites);
    addRows(rows, QStringLiteral("study"), moment.studies);
    addRows(rows, QStringLiteral("submission"), moment.submissions);
    for (const auto &[name, value] : moment.facts)
        rows.push_back({QStringLiteral("workspace_fact"), name, 0, value.toUtf8()});
    return rows;
}

base::Result<std::vector<ProjectionRow>> ProjectionRows::of(const char *table) const
{
    Statement read = m_connection.statement(select(table));
    std::vector<ProjectionRow> rows;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        rows.push_back(readRow(table, read));
    }
    // SQLite orders by UTF-8 bytes, the program by UTF-16 units.
    std::ranges::sort(rows, {}, &ProjectionRow::id);
    return rows;
}

base::Result<std::vector<ProjectionRow>> ProjectionRows::all() const
{
    std::vector<ProjectionRow> rows;
    for (const char *table : ProjectionTables) {
        auto some = of(table);
        if (!some)
            return some.error();
        std::ranges::move(*some, std::back_inserter(rows));
    }
    return rows;
}

base::Result<std::optional<ProjectionRow>> ProjectionRows::one(const char *table, const QString &id) const
{
    Statement read = m_connection.statement(select(table) + " WHERE " + columnsOf(table).id + " = ?1");
    const base::Result<bool> row = read.bind(1, id).step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<ProjectionRow>();
    return std::optional<ProjectionRow>(readRow(table, read));
}

base::Result<std::int64_t> ProjectionRows::newestSeq() const
{
    std::int64_t newest = -1;
    for (const char *table : ProjectionTables) {
        Statement read = m_connection.statement("SELECT coalesce(max(" + columnsOf(table).seq + "), -1) FROM " + table);
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        newest = std::max(newest, read.integer(0));
    }
    return newest;
}

base::Status ProjectionRows::replaceAll(const std::vector<ProjectionRow> &rows)
{
    for (const char *table : ProjectionTables) {
        base::Status done = m_connection.statement("DELETE FROM " + QByteArray(table)).run();
        if (!done)
            return done;
    }
    for (const ProjectionRow &row : rows) {
        const bool fact = row.table == QStringLiteral("workspace_fact");
        Statement write = m_connection.statement(fact ? QByteArray("INSERT INTO workspace_fact (name, value) VALUES (?1, ?3)")
                                                      : "INSERT INTO " + row.table.toLatin1() + " (id, seq, value) VALUES (?1, ?2, ?3)");
        write.bind(1, row.id).bindText(3, row.value);
        if (!fact)
            write.bind(2, row.seq);
        base::Status done = write.run();
        if (!done)
            return done;
    }
    return {};
}

} // namespace chancery::store
