// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include <QFile>

#include <sqlite3.h>

namespace chancery::store {

using base::ErrorKind;

base::Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (mode == Mode::ReadOnly)
        flags |= SQLITE_OPEN_READONLY;
    else
        flags |= SQLITE_OPEN_READWRITE | (mode == Mode::Create ? SQLITE_OPEN_CREATE : 0);
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, flags, nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle));
    if (code != SQLITE_OK)
        return storageError(handle, code, "open");
    const base::Status configured = connection->configure(mode);
    if (!configured)
        return configured.error();
    return connection;
}

Connection::~Connection()
{
    sqlite3_close_v2(m_handle);
}

base::Status Connection::configure(Mode mode)
{
    sqlite3_busy_timeout(m_handle, 5000);
    // DEFENSIVE instead of trusted_schema=OFF: SQLite 3.40 does not count json_extract() as harmless and refuses the guards
    // and generated columns that use it.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    base::Status status = script("PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"
                                 "PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;");
    if (!status || mode == Mode::ReadOnly)
        return status;
    // FULL: a commit that was acknowledged survives the loss of power.
    return script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=1000;");
}

base::Result<std::int64_t> Connection::dataVersion() const
{
    Statement read = statement("PRAGMA data_version");
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    return read.integer(0);
}

base::Status Connection::script(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return storageError(m_handle, code, "script");
    return {};
}

} // namespace chancery::store
