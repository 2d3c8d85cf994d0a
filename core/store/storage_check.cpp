// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storage_check.h"

#include "core/store/beside_check.h"
#include "core/store/migrations.h"

#include <QFile>
#include <QFileInfo>

#include <map>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

struct SchemaObject { QString type; QString sql; };
using Schema = std::map<QString, SchemaObject>;

base::Result<Schema> schemaOf(const Connection &connection)
{
    // SQLite's own tables and automatic indexes have no text, or a name of its own.
    Statement read = connection.statement("SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_'");
    Schema schema;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            return schema;
        schema.insert_or_assign(read.text(0), SchemaObject{read.text(1), read.text(2)});
    }
}

/// The same program's schema, made afresh in memory: whatever the migrations say, nothing else is right.
base::Result<Schema> expectedSchema()
{
    auto fresh = Connection::open(u":memory:"_s, Connection::Mode::Create);
    if (!fresh)
        return fresh.error();
    const auto steps = migrate(**fresh);
    if (!steps)
        return steps.error();
    return schemaOf(**fresh);
}

using Faults = std::vector<ledger::StorageFault>;

void compareSchemas(const Schema &expected, const Schema &found, Faults &faults)
{
    for (const auto &[name, object] : expected) {
        const auto there = found.find(name);
        if (there == found.end())
            faults.push_back({object.type == u"trigger" ? u"GUARD_MISSING"_s : u"SCHEMA_DIFFERS"_s, name, object.type, {}});
        else if (there->second.sql != object.sql)
            faults.push_back({u"SCHEMA_DIFFERS"_s, name, object.sql, there->second.sql});
    }
    for (const auto &[name, object] : found) {
        if (!expected.contains(name))
            faults.push_back({u"SCHEMA_FOREIGN"_s, name, {}, object.type});
    }
}

/// Lets a stop reach a statement that takes long: SQLite asks every so many of its steps whether to go on.
class Stoppable
{
public:
    Stoppable(const Connection &connection, const std::stop_token &stop) : m_handle(connection.handle())
    {
        sqlite3_progress_handler(m_handle, 20'000, asked, const_cast<std::stop_token *>(&stop));
    }
    ~Stoppable() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Stoppable(const Stoppable &) = delete;
    Stoppable &operator=(const Stoppable &) = delete;

private:
    static int asked(void *stop) { return static_cast<const std::stop_token *>(stop)->stop_requested() ? 1 : 0; }

    sqlite3 *m_handle;
};

/// SQLite's own findings, at most ten.
base::Result<Faults> checkPages(const Connection &connection, const std::stop_token &stop)
{
    const Stoppable stoppable(connection, stop);
    Statement read = connection.statement("PRAGMA integrity_check(10)");
    Faults faults;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
        if (!row) {
            faults.push_back({u"FILE_DAMAGED"_s, {}, {}, row.error().detail});
            return faults;
        }
        if (!*row)
            return faults;
        if (read.text(0) != u"ok")
            faults.push_back({u"FILE_DAMAGED"_s, {}, {}, read.text(0)});
    }
}

/// Whether the file says of itself that it has a log beside it, and has none. Asked of SQLite: a second descriptor on the file,
/// once closed, would drop the locks of every connection that this process has to it (POSIX; https://www.sqlite.org/howtocorrupt.html 2.2).
base::Result<bool> lacksItsLog(const Connection &connection, const QString &path)
{
    Statement read = connection.statement("PRAGMA journal_mode");
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    return !path.isEmpty() && *row && read.text(0) == u"wal" && QFileInfo(path + u"-wal"_s).size() == 0;
}

/// The program folds the log into the file when it closes, and says so in its last entry. A file that was not closed and has no
/// log was copied without it, and may lack what the log held. (Another SQLite tool may also have folded it in.)
base::Status findMissingLog(const Connection &connection, Faults &faults)
{
    const QString path = QFile::decodeName(sqlite3_db_filename(connection.handle(), "main"));
    const auto lacks = lacksItsLog(connection, path);
    if (!lacks)
        return lacks.error();
    if (!*lacks)
        return {};
    Statement read = connection.statement("SELECT json_extract(canonical, '$.action') FROM ledger_entry ORDER BY seq DESC LIMIT 1");
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    if (*row && read.text(0) != u"LEDGER_CLOSED")
        faults.push_back({u"LOG_MISSING"_s, QFileInfo(path).fileName() + u"-wal"_s, {}, {}});
    return {};
}

} // namespace

base::Result<Faults> checkSchema(const Connection &connection)
{
    const auto expected = expectedSchema();
    if (!expected)
        return expected.error();
    const auto found = schemaOf(connection);
    if (!found)
        return found.error();
    Faults faults;
    compareSchemas(*expected, *found, faults);
    return faults;
}

base::Result<Faults> checkStorage(const Connection &connection, std::stop_token stop)
{
    const auto pages = checkPages(connection, stop);
    if (!pages)
        return pages.error();
    Faults faults = *pages;
    const auto schema = checkSchema(connection);
    if (!schema)
        return schema.error();
    faults.insert(faults.end(), schema->begin(), schema->end());
    for (const auto look : {alteredHeads, foreignRows}) {
        const auto beside = look(connection);
        // Where a table is gone or the file damaged, that was named already.
        if (!beside && faults.empty())
            return beside.error();
        if (beside)
            faults.insert(faults.end(), beside->begin(), beside->end());
    }
    const base::Status looked = findMissingLog(connection, faults);
    if (!looked)
        return looked.error();
    return faults;
}

} // namespace chancery::store
