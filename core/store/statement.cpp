// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include <sqlite3.h>

namespace chancery::store {

using base::ErrorKind;

base::Error storageError(sqlite3 *handle, int code, const char *doing)
{
    const QString detail = QStringLiteral("%1: %2 (%3)")
                               .arg(QString::fromLatin1(doing), QString::fromUtf8(sqlite3_errmsg(handle)))
                               .arg(sqlite3_extended_errcode(handle));
    switch (code & 0xff) {
    case SQLITE_FULL:
        return base::error(ErrorKind::Io, QStringLiteral("DISK_FULL"), {}, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return base::error(ErrorKind::Busy, QStringLiteral("STORAGE_BUSY"), {}, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return base::error(ErrorKind::Corrupt, QStringLiteral("STORAGE_DAMAGED"), {}, detail);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return base::error(ErrorKind::Io, QStringLiteral("READ_ONLY"), {}, detail);
    default:
        return base::error(ErrorKind::Io, QStringLiteral("STORAGE_FAILED"), {}, detail);
    }
}

Statement::Statement(sqlite3 *handle, const char *sql) : m_handle(handle)
{
    m_prepared = sqlite3_prepare_v2(handle, sql, -1, &m_statement, nullptr);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement &Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement &Statement::bind(int index, const QString &text)
{
    return bindText(index, text.toUtf8());
}

Statement &Statement::bindText(int index, const QByteArray &utf8)
{
    sqlite3_bind_text64(m_statement, index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(int index, const QByteArray &bytes)
{
    sqlite3_bind_blob64(m_statement, index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    return *this;
}

base::Result<bool> Statement::step()
{
    if (m_prepared != SQLITE_OK)
        return storageError(m_handle, m_prepared, "prepare");
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return storageError(m_handle, code, "step");
}

base::Status Statement::run()
{
    const base::Result<bool> row = step();
    if (!row)
        return row.error();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    return QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column));
}

} // namespace chancery::store
