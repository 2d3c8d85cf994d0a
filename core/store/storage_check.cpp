// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storage_check.h"

#include "core/store/migrations.h"

#include <map>

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

} // namespace

base::Result<Faults> checkStorage(const Connection &connection)
{
    Faults faults;
    Statement read = connection.statement("PRAGMA integrity_check(10)");
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row) {
            faults.push_back({u"FILE_DAMAGED"_s, {}, {}, row.error().detail});
            return faults;
        }
        if (!*row)
            break;
        if (read.text(0) != u"ok")
            faults.push_back({u"FILE_DAMAGED"_s, {}, {}, read.text(0)});
    }
    const auto expected = expectedSchema();
    if (!expected)
        return expected.error();
    const auto found = schemaOf(connection);
    if (!found)
        return found.error();
    compareSchemas(*expected, *found, faults);
    return faults;
}

} // namespace chancery::store
