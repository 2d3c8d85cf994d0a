// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/transaction.h"

#include <QDir>
#include <QFile>

namespace chancery::store {

using base::ErrorKind;

namespace {

QStringList steps()
{
    return QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

int numberOf(const QString &step)
{
    return step.left(3).toInt();
}

base::Result<std::int64_t> pragma(const Connection &connection, const char *sql)
{
    Statement read = connection.statement(sql);
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    return read.integer(0);
}

base::Result<int> versionOf(const Connection &connection)
{
    const base::Result<std::int64_t> version = pragma(connection, "PRAGMA user_version");
    if (!version)
        return version.error();
    const base::Result<std::int64_t> application = pragma(connection, "PRAGMA application_id");
    if (!application)
        return application.error();
    const base::Result<std::int64_t> tables = pragma(connection, "SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tables.error();
    const bool fresh = *version == 0 && *application == 0 && *tables == 0;
    if (!fresh && *application != Connection::ApplicationId)
        return base::error(ErrorKind::Corrupt, QStringLiteral("NOT_A_WORKSPACE"));
    if (*version > currentVersion()) {
        return base::error(ErrorKind::Newer, QStringLiteral("WORKSPACE_NEWER"),
                           {{QStringLiteral("file"), QString::number(*version)},
                            {QStringLiteral("program"), QString::number(currentVersion())}});
    }
    return int(*version);
}

base::Status take(Connection &connection, const QString &step)
{
    QFile file(QStringLiteral(":/schema/") + step);
    if (!file.open(QIODevice::ReadOnly))
        return base::error(ErrorKind::Internal, QStringLiteral("SCHEMA_MISSING"), {}, step);
    base::Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    base::Status done = connection.script(file.readAll());
    if (done) {
        done = connection.script(QStringLiteral("PRAGMA application_id=%1; PRAGMA user_version=%2")
                                     .arg(Connection::ApplicationId).arg(numberOf(step)).toLatin1());
    }
    if (!done)
        return done;
    return transaction->commit();
}

} // namespace

int currentVersion()
{
    const QStringList all = steps();
    return all.isEmpty() ? 0 : numberOf(all.last());
}

base::Result<QStringList> migrate(Connection &connection)
{
    const base::Result<int> version = versionOf(connection);
    if (!version)
        return version.error();
    QStringList taken;
    for (const QString &step : steps()) {
        if (numberOf(step) <= *version)
            continue;
        const base::Status done = take(connection, step);
        if (!done)
            return done.error();
        taken.append(step);
    }
    return taken;
}

base::Status checkVersion(const Connection &connection)
{
    const base::Result<int> version = versionOf(connection);
    if (!version)
        return version.error();
    if (*version < currentVersion())
        return base::error(ErrorKind::Corrupt, QStringLiteral("WORKSPACE_UNFINISHED"));
    return {};
}

} // namespace chancery::store
