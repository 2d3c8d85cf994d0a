// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace chancery::store {

/// The Error that an SQLite result code means: DISK_FULL, STORAGE_BUSY, STORAGE_DAMAGED, READ_ONLY, STORAGE_FAILED.
base::Error storageError(sqlite3 *handle, int code, const char *doing);

/// A prepared statement over the raw SQLite interface: typed binds by position (from 1), typed reads by column (from 0).
/// Reset when it leaves scope, so that no reader keeps the log from being checkpointed. Same thread as its connection.
class Statement
{
public:
    Statement(sqlite3 *handle, const char *sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(int index, std::int64_t value);
    Statement &bind(int index, const QString &text);
    Statement &bindText(int index, const QByteArray &utf8);
    Statement &bindBlob(int index, const QByteArray &bytes);

    /// True: a row stands ready. False: no more rows. An Error: the statement failed.
    base::Result<bool> step();
    /// Runs a statement that returns no rows.
    base::Status run();
    void reset();

    std::int64_t integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;

private:
    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
    int m_prepared;
};

} // namespace chancery::store
