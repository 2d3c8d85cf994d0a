// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/record_trust.h"

#include "core/engine/record_check.h"
#include "core/replay/fold.h"
#include "core/store/ledger_table.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

base::Status foldEntries(replay::MemoryShelf &shelf, const base::Result<std::vector<ledger::SealedEntry>> &entries)
{
    if (!entries)
        return entries.error();
    for (const ledger::SealedEntry &entry : *entries) {
        if (base::Sha256::of(entry.canonical) != entry.hash)
            return base::error(ErrorKind::Corrupt, u"LEDGER_BROKEN"_s, {{u"seq"_s, QString::number(entry.seq)}, {u"code"_s, u"V3"_s}});
        base::Status done = replay::fold(shelf, entry);
        if (!done)
            return done;
    }
    return {};
}

base::Status firstOf(const std::vector<ledger::StorageFault> &faults)
{
    if (faults.empty())
        return {};
    const ledger::StorageFault &fault = faults.front();
    return base::error(ErrorKind::Corrupt, fault.code,
                       {{u"table"_s, fault.place.section(u' ', 0, 0)}, {u"id"_s, fault.place.section(u' ', 1, 1)},
                        {u"place"_s, fault.place}, {u"expected"_s, fault.expected}, {u"found"_s, fault.found}});
}

std::vector<store::ProjectionRow> rowsOfTable(const std::vector<store::ProjectionRow> &rows, QStringView table)
{
    std::vector<store::ProjectionRow> some;
    for (const store::ProjectionRow &row : rows) {
        if (row.table == table)
            some.push_back(row);
    }
    return some;
}

} // namespace

base::Status RecordTrust::notice(const store::Connection &connection)
{
    const auto version = connection.dataVersion();
    if (!version)
        return version.error();
    if (*version != m_dataVersion) {
        m_submissions.clear();
        registryChanged();
        m_dataVersion = *version;
    }
    return {};
}

void RecordTrust::registryChanged()
{
    m_registry.reset();
    m_registryHolds = false;
}

base::Status RecordTrust::confirmSubmission(const store::Connection &connection, const domain::SubmissionId &id)
{
    base::Status done = notice(connection);
    if (!done || m_submissions.contains(id.text()))
        return done;
    replay::MemoryShelf shelf;
    done = foldEntries(shelf, store::LedgerTable(connection).entriesAbout(id.text()));
    if (!done)
        return done;
    const auto row = store::ProjectionRows(connection).one("submission", id.text());
    if (!row)
        return row.error();
    std::vector<store::ProjectionRow> found;
    if (row->has_value())
        found.push_back(**row);
    done = firstOf(differences(rowsOf(shelf), found));
    if (done)
        m_submissions.insert(id.text());
    return done;
}

base::Result<const replay::MemoryShelf *> RecordTrust::registry(const store::Connection &connection)
{
    base::Status done = notice(connection);
    if (done && !m_registry) {
        auto shelf = std::make_unique<replay::MemoryShelf>();
        QStringList actions;
        for (const ledger::Action action : replay::RegistryActions)
            actions.append(base::wireText(action));
        done = foldEntries(*shelf, store::LedgerTable(connection).entriesOf(actions));
        if (done)
            m_registry = std::move(shelf);
    }
    if (!done)
        return done.error();
    return m_registry.get();
}

base::Status RecordTrust::confirmRegistry(const store::Connection &connection)
{
    const auto shelf = registry(connection);
    if (!shelf)
        return shelf.error();
    if (m_registryHolds)
        return {};
    const std::vector<store::ProjectionRow> expected = rowsOf(**shelf);
    for (const char *table : {"site", "study"}) {
        const auto found = store::ProjectionRows(connection).of(table);
        if (!found)
            return found.error();
        base::Status done = firstOf(differences(rowsOfTable(expected, QString::fromLatin1(table)), *found));
        if (!done)
            return done;
    }
    m_registryHolds = true;
    return {};
}

} // namespace chancery::engine
