// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/statement.h"

#include <QString>

#include <memory>

namespace chancery::store {

/// One SQLite connection with the pragmas of `ledger.md` 7. Used by one thread at a time; a thread that reads opens its own.
class Connection
{
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    /// Errors: Io "READ_ONLY", "STORAGE_FAILED"; Corrupt "STORAGE_DAMAGED" | "NOT_A_WORKSPACE"; Newer "WORKSPACE_NEWER".
    static base::Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    /// Several statements without rows: migrations, pragmas.
    base::Status script(const QByteArray &sql);
    Statement statement(const QByteArray &sql) const { return Statement(m_handle, sql.constData()); }

    /// Changes when somebody else's connection has committed since, never by this one's own commits.
    base::Result<std::int64_t> dataVersion() const;

    static constexpr int ApplicationId = 0x43484E43; ///< "CHNC"

private:
    explicit Connection(sqlite3 *handle) : m_handle(handle) {}
    base::Status configure(Mode mode);

    sqlite3 *m_handle;
};

} // namespace chancery::store
