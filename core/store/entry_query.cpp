// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/entry_query.h"

#include <algorithm>
#include <utility>

namespace chancery::store {

namespace {

struct Where {
    QByteArray sql;
    QStringList values;

    void add(const char *condition, const QString &value)
    {
        if (value.isEmpty())
            return;
        values.append(value);
        sql += sql.isEmpty() ? " WHERE " : " AND ";
        sql += condition;
        sql += "?" + QByteArray::number(values.size());
    }
    void bindTo(Statement &statement) const
    {
        for (int i = 0; i < values.size(); ++i)
            statement.bind(i + 1, values.at(i));
    }
};

Where whereOf(const EntryFilter &filter)
{
    Where where;
    where.add("submission_id = ", filter.submissionId);
    where.add("site_id = ", filter.siteId);
    where.add("action = ", filter.action);
    where.add("actor_name = ", filter.actorName);
    where.add("severity = ", filter.severity);
    where.add("at >= ", filter.fromUtc);
    where.add("at <= ", filter.toUtc);
    if (filter.lastSeq)
        where.add("seq <= ", QString::number(*filter.lastSeq));
    return where;
}

EntryRow readRow(const Statement &row)
{
    return {.seq = row.integer(0), .at = row.text(1), .action = row.text(2), .outcome = row.text(3), .severity = row.text(4),
            .actorName = row.text(5), .role = row.text(6), .siteId = row.text(7), .submissionId = row.text(8),
            .stateFrom = row.text(9), .stateTo = row.text(10), .canonical = row.bytes(11), .entryHash = row.text(12)};
}

constexpr auto Columns = "SELECT seq, at, action, json_extract(canonical, '$.outcome'), severity, actor_name, "
                         "json_extract(canonical, '$.association.role'), site_id, submission_id, "
                         "json_extract(canonical, '$.state_from'), json_extract(canonical, '$.state_to'), canonical, entry_hash "
                         "FROM ledger_entry";

} // namespace

base::Result<std::int64_t> EntryQuery::count(const EntryFilter &filter) const
{
    if (EntryFilter free = filter; std::exchange(free.lastSeq, std::nullopt) && whereOf(free).sql.isEmpty()) {
        const auto all = count(free);
        return all ? base::Result<std::int64_t>(std::min(*all, *filter.lastSeq + 1)) : all;
    }
    const Where where = whereOf(filter);
    // The sequence has no gap, so its end is the count: no scan of a million rows.
    const QByteArray sql = where.sql.isEmpty() ? QByteArray("SELECT coalesce(max(seq), -1) + 1 FROM ledger_entry")
                                               : "SELECT count(*) FROM ledger_entry" + where.sql;
    Statement read = m_connection.statement(sql);
    where.bindTo(read);
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    return read.integer(0);
}

base::Result<std::vector<EntryRow>> EntryQuery::rows(const EntryFilter &filter, std::int64_t offset, int limit) const
{
    EntryFilter restricting = filter;
    const auto lastSeq = std::exchange(restricting.lastSeq, std::nullopt);
    const bool all = whereOf(restricting).sql.isEmpty();
    const Where where = whereOf(all ? restricting : filter);
    QByteArray sql = Columns;
    if (all)
        sql += " WHERE seq >= " + QByteArray::number(offset) + (lastSeq ? " AND seq <= " + QByteArray::number(*lastSeq) : QByteArray())
            + " ORDER BY seq LIMIT " + QByteArray::number(limit);
    else
        sql += where.sql + " ORDER BY seq LIMIT " + QByteArray::number(limit) + " OFFSET " + QByteArray::number(offset);
    Statement read = m_connection.statement(sql);
    where.bindTo(read);
    std::vector<EntryRow> found;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.push_back(readRow(read));
    }
}

} // namespace chancery::store
