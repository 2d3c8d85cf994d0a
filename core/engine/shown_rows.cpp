// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/shown_rows.h"

#include "core/engine/record_check.h"
#include "core/replay/fold.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

using Entries = std::vector<store::EntryRow>;

Entries entriesOf(const store::Reader &reader, const store::EntryFilter &filter)
{
    return reader.entries(filter, 0, std::numeric_limits<int>::max());
}

/// A site, a study or a person rests on the entries about all of them; a submission on its own.
Entries registryEntries(const store::Reader &reader)
{
    Entries all;
    for (const ledger::Action action : replay::RegistryActions)
        std::ranges::move(entriesOf(reader, {.action = base::wireText(action)}), std::back_inserter(all));
    std::ranges::sort(all, {}, &store::EntryRow::seq);
    return all;
}

base::Status foldInto(replay::MemoryShelf &shelf, const Entries &entries)
{
    for (const store::EntryRow &each : entries) {
        const base::Digest hash = base::Sha256::of(each.canonical);
        if (hash.hex() != each.entryHash)
            return base::error(base::ErrorKind::Corrupt, u"LEDGER_BROKEN"_s, {{u"seq"_s, QString::number(each.seq)}, {u"code"_s, u"V3"_s}});
        base::Status done = replay::fold(shelf, {each.seq, each.canonical, hash});
        if (!done)
            return done;
    }
    return {};
}

/// Those asked for, else all that the ledger or the table speaks of.
QStringList submissionsToHold(const store::Reader &reader, const std::vector<store::ProjectionRow> &rows, const QStringList &ids)
{
    if (!ids.isEmpty())
        return ids;
    QStringList all;
    for (const store::ProjectionRow &row : rows)
        all.append(row.id);
    for (const store::EntryRow &each : entriesOf(reader, {.action = base::wireText(ledger::Action::SubmissionCreated)}))
        all.append(each.submissionId);
    all.removeDuplicates();
    return all;
}

void keepOnly(std::vector<store::ProjectionRow> &rows, const QString &table, const QStringList &ids)
{
    std::erase_if(rows, [&](const store::ProjectionRow &row) { return row.table != table || (!ids.isEmpty() && !ids.contains(row.id)); });
}

} // namespace

base::Result<std::vector<ledger::StorageFault>> rowsThatDiffer(const store::Reader &reader, const QString &table, const QStringList &ids)
{
    const store::Snapshot oneState = reader.snapshot();
    auto found = reader.projections();
    if (!found)
        return found.error();
    keepOnly(*found, table, ids);
    replay::MemoryShelf shelf;
    base::Status folded;
    if (table == u"submission") {
        for (const QString &id : submissionsToHold(reader, *found, ids)) {
            if (folded)
                folded = foldInto(shelf, entriesOf(reader, {.submissionId = id}));
        }
    } else {
        folded = foldInto(shelf, registryEntries(reader));
    }
    if (!folded)
        return folded.error();
    std::vector<store::ProjectionRow> expected = rowsOf(shelf);
    keepOnly(expected, table, ids);
    return differences(expected, *found);
}

} // namespace chancery::engine
