// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/moment.h"
#include "core/store/connection.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace chancery::store {

/// The tables that are folds of the entries, in the order of their names; `workspace_fact` has no sequence number.
inline constexpr std::array ProjectionTables{"person", "site", "study", "submission", "workspace_fact"};

/// One row of a projection exactly as it is stored.
struct ProjectionRow {
    QString table;
    QString id;
    std::int64_t seq = 0; ///< newest entry that changed it; 0 for a workspace fact
    QByteArray value;

    friend bool operator==(const ProjectionRow &, const ProjectionRow &) = default;
};

/// The same rows of a moment: what the tables held then, by table, then id.
std::vector<ProjectionRow> rowsOf(const domain::Moment &moment);

/// The projections as rows, for whoever compares them with the ledger or writes them anew.
class ProjectionRows
{
public:
    explicit ProjectionRows(const Connection &connection) : m_connection(connection) {}

    base::Result<std::vector<ProjectionRow>> all() const; ///< by table, then id
    base::Result<std::vector<ProjectionRow>> of(const char *table) const;
    base::Result<std::optional<ProjectionRow>> one(const char *table, const QString &id) const;
    /// The newest entry that any row rests on; -1 where there is no row.
    base::Result<std::int64_t> newestSeq() const;
    /// In place of all rows these. Errors: Io, Corrupt.
    base::Status replaceAll(const std::vector<ProjectionRow> &rows);

private:
    const Connection &m_connection;
};

} // namespace chancery::store
