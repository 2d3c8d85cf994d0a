// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/beside_check.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

using Faults = std::vector<ledger::StorageFault>;

/// A member of the entries of one action; what cannot be read names nothing.
#define NAMED_BY(action, path) "(SELECT coalesce(CASE WHEN json_valid(canonical) THEN json_extract(canonical, '" path "') END, '')" \
                               " FROM ledger_entry WHERE action = '" action "')"

/// `foreign` is true of a row that nothing vouches for; `id` names it.
struct SideTable { const char *name, *id, *foreign; };

constexpr std::array SideTables{
    SideTable{"credential", "person", "person NOT IN " NAMED_BY("USER_CREATED", "$.details.person.id")},
    SideTable{"document_facts", "sha256", "sha256 NOT IN " NAMED_BY("ARTIFACT_IMPORTED", "$.details.document.sha256")},
    SideTable{"source_file", "document", "document NOT IN " NAMED_BY("ARTIFACT_IMPORTED", "$.details.document.id")},
    SideTable{"ledger_disclosure", "seq || ' ' || digest",
              "digest NOT IN (SELECT sealed.value FROM ledger_entry AS entry, json_each(entry.canonical, '$._sd') AS sealed"
              " WHERE entry.seq = ledger_disclosure.seq AND json_valid(entry.canonical))"},
    // By size here; that it is the very one that the entry names takes its SHA-256 (core/engine/anchors).
    SideTable{"ledger_anchor", "size || ' ' || kind",
              "size NOT IN " NAMED_BY("CHECKPOINT_TIMESTAMPED", "$.details.size") " AND size NOT IN " NAMED_BY("CHECKPOINT_COSIGNED", "$.details.size")},
};

#undef NAMED_BY

/// What a query lists: place, what should be there, what is.
base::Status collect(const Connection &connection, const QByteArray &query, const QString &code, Faults &faults)
{
    Statement read = connection.statement((query + " LIMIT 100").constData());
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        faults.push_back({code, read.text(0), read.text(1), read.text(2)});
    }
}

} // namespace

base::Result<Faults> foreignRows(const Connection &connection)
{
    Faults faults;
    for (const SideTable &each : SideTables) {
        const QByteArray query = QByteArray("SELECT '") + each.name + " ' || substr(" + each.id + ", 1, 200), '', 'present' FROM " + each.name
            + " WHERE " + each.foreign + " ORDER BY 1";
        const base::Status done = collect(connection, query, u"RECORD_DIFFERS"_s, faults);
        if (!done)
            return done.error();
    }
    return faults;
}

base::Status removeForeignRows(const Connection &connection)
{
    for (const SideTable &each : SideTables) {
        if (QByteArrayView(each.name) == "ledger_anchor") // a row under a wrong head is put right, not dropped (core/engine/anchor_rows)
            continue;
        base::Status done = connection.statement((QByteArray("DELETE FROM ") + each.name + " WHERE " + each.foreign).constData()).run();
        if (!done)
            return done;
    }
    return {};
}

base::Result<Faults> alteredHeads(const Connection &connection)
{
    Faults faults;
    // Entries of one transaction share their correlation_id; where it changes, a transaction ended, and with it came a head.
    // The inner query is cheap and leaves few, so that few entries have to be read.
    base::Status done = collect(connection,
        "SELECT before.seq + 1, before.seq + 1, '' FROM"
        " (SELECT seq, canonical FROM ledger_entry WHERE seq + 1 NOT IN (SELECT size FROM ledger_checkpoint)) AS before"
        " JOIN ledger_entry AS after ON after.seq = before.seq + 1"
        " WHERE json_valid(before.canonical) AND json_valid(after.canonical)"
        " AND json_extract(before.canonical, '$.correlation_id') IS NOT json_extract(after.canonical, '$.correlation_id') ORDER BY before.seq",
        u"CHECKPOINT_MISSING"_s, faults);
    if (!done)
        return done.error();
    // One key signs; where it hands over to the next, both do.
    done = collect(connection,
        "SELECT size, allowed, lines FROM (SELECT size, 1 + EXISTS (SELECT 1 FROM ledger_entry WHERE seq = size - 1 AND action = 'KEY_ROTATED') AS allowed,"
        " (length(note) - length(replace(note, char(10) || char(8212) || ' ', ''))) / 3 AS lines FROM ledger_checkpoint)"
        " WHERE lines > allowed ORDER BY size",
        u"SIGNATURE_FOREIGN"_s, faults);
    if (!done)
        return done.error();
    return faults;
}

} // namespace chancery::store
