// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database_copy.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

/// Pages a step: some milliseconds, so that a stop is heard soon.
constexpr int Pages = 1024;

struct Target {
    sqlite3 *handle = nullptr;
    ~Target() { sqlite3_close_v2(handle); }
};

} // namespace

base::Status copyDatabase(const Connection &from, const QString &path, std::stop_token stop)
{
    Target target;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &target.handle,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, nullptr);
    if (opened != SQLITE_OK)
        return base::error(base::ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, path}}, QString::fromUtf8(sqlite3_errmsg(target.handle)));
    sqlite3_backup *copy = sqlite3_backup_init(target.handle, "main", from.handle(), "main");
    if (!copy)
        return storageError(target.handle, sqlite3_errcode(target.handle), "backup");
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !stop.stop_requested())
        code = sqlite3_backup_step(copy, Pages);
    sqlite3_backup_finish(copy);
    if (stop.stop_requested() && code != SQLITE_DONE)
        return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
    if (code != SQLITE_DONE)
        return storageError(target.handle, code, "backup");
    // The copy says of itself that it has a log; without one it is a single file again.
    const int single = sqlite3_exec(target.handle, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    return single == SQLITE_OK ? base::Status() : base::Status(storageError(target.handle, single, "backup"));
}

} // namespace chancery::store
