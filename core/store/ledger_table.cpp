// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_table.h"

#include <sqlite3.h>

namespace chancery::store {

using base::ErrorKind;

namespace {
ledger::SealedEntry readEntry(const Statement &row)
{
    // A hash that is no hash reads as zero; the verifier then names the entry.
    return {row.integer(0), row.bytes(1), base::Digest::fromHexBytes(row.bytes(2)).value_or(base::Digest())};
}

base::Result<std::vector<ledger::SealedEntry>> readAll(Statement &read)
{
    std::vector<ledger::SealedEntry> entries;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        entries.push_back(readEntry(read));
    }
}

/// A guard that is not ours can make SQLite drop a row and say that all is well.
base::Status oneRow(const Connection &connection, const base::Status &done)
{
    if (done && sqlite3_changes(connection.handle()) != 1)
        return base::error(ErrorKind::Corrupt, QStringLiteral("ENTRY_NOT_STORED"));
    return done;
}

} // namespace

base::Result<ledger::Tip> LedgerTable::tip() const
{
    Statement read = m_connection.statement("SELECT seq, entry_hash FROM ledger_entry ORDER BY seq DESC LIMIT 1");
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    if (!*row)
        return ledger::Tip{};
    const auto hash = base::Digest::fromHex(read.text(1));
    if (!hash)
        return base::error(ErrorKind::Corrupt, QStringLiteral("LEDGER_TAIL_BROKEN"));
    return ledger::Tip{read.integer(0) + 1, *hash};
}

base::Result<ledger::CompactRange> LedgerTable::tree() const
{
    Statement read = m_connection.statement("SELECT size, frontier FROM ledger_checkpoint ORDER BY size DESC LIMIT 1");
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    if (!*row)
        return ledger::CompactRange();
    auto tree = ledger::CompactRange::restore(read.integer(0), read.bytes(1));
    if (!tree)
        return base::error(ErrorKind::Corrupt, QStringLiteral("LEDGER_TAIL_BROKEN"));
    return std::move(*tree);
}

base::Status LedgerTable::append(const ledger::SealedEntry &entry)
{
    Statement write = m_connection.statement("INSERT INTO ledger_entry (seq, canonical, entry_hash) VALUES (?1, ?2, ?3)");
    return oneRow(m_connection, write.bind(1, entry.seq).bindText(2, entry.canonical).bind(3, entry.hash.hex()).run());
}

base::Status LedgerTable::appendCheckpoint(std::int64_t size, const QByteArray &note, const QByteArray &frontier)
{
    Statement write = m_connection.statement("INSERT INTO ledger_checkpoint (size, note, frontier) VALUES (?1, ?2, ?3)");
    return oneRow(m_connection, write.bind(1, size).bindText(2, note).bindBlob(3, frontier).run());
}

base::Result<std::optional<ledger::SealedEntry>> LedgerTable::entry(std::int64_t seq) const
{
    Statement read = m_connection.statement("SELECT seq, canonical, entry_hash FROM ledger_entry WHERE seq = ?1");
    const base::Result<bool> row = read.bind(1, seq).step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<ledger::SealedEntry>();
    return std::optional<ledger::SealedEntry>(readEntry(read));
}

base::Result<std::vector<ledger::SealedEntry>> LedgerTable::entriesAbout(const QString &submission) const
{
    Statement read = m_connection.statement("SELECT seq, canonical, entry_hash FROM ledger_entry WHERE submission_id = ?1 ORDER BY seq");
    read.bind(1, submission);
    return readAll(read);
}

base::Result<std::vector<ledger::SealedEntry>> LedgerTable::entriesOf(const QStringList &actions) const
{
    QByteArray places;
    for (int i = 1; i <= actions.size(); ++i)
        places += (i == 1 ? "?" : ", ?") + QByteArray::number(i);
    Statement read = m_connection.statement("SELECT seq, canonical, entry_hash FROM ledger_entry WHERE action IN (" + places + ") ORDER BY seq");
    for (int i = 0; i < actions.size(); ++i)
        read.bind(i + 1, actions.at(i));
    return readAll(read);
}

base::Result<QByteArray> LedgerTable::checkpointAt(std::int64_t size) const
{
    Statement read = m_connection.statement("SELECT note FROM ledger_checkpoint WHERE size = ?1");
    const base::Result<bool> row = read.bind(1, size).step();
    if (!row)
        return row.error();
    return *row ? read.bytes(0) : QByteArray();
}

base::Result<QString> LedgerTable::latestTime(std::int64_t size) const
{
    Statement read = m_connection.statement("SELECT max(at) FROM ledger_entry WHERE seq < ?1");
    const base::Result<bool> row = read.bind(1, size).step();
    if (!row)
        return row.error();
    return read.text(0);
}

base::Result<QByteArray> LedgerTable::newestCheckpoint(std::int64_t size) const
{
    Statement read = m_connection.statement("SELECT note FROM ledger_checkpoint WHERE size <= ?1 ORDER BY size DESC LIMIT 1");
    const base::Result<bool> row = read.bind(1, size).step();
    if (!row)
        return row.error();
    return *row ? read.bytes(0) : QByteArray();
}

std::function<std::optional<ledger::SealedEntry>()> LedgerTable::entriesFrom(std::int64_t seq) const
{
    auto entries = std::make_shared<Statement>(m_connection.handle(), "SELECT seq, canonical, entry_hash FROM ledger_entry WHERE seq >= ?1 ORDER BY seq");
    entries->bind(1, seq);
    return [entries]() -> std::optional<ledger::SealedEntry> {
        const base::Result<bool> row = entries->step();
        if (!row.ok() || !*row)
            return std::nullopt;
        return readEntry(*entries);
    };
}

ledger::LedgerSource LedgerTable::source() const
{
    ledger::LedgerSource source;
    source.next = entriesFrom(std::numeric_limits<std::int64_t>::min()); // also what somebody numbered below zero
    auto checkpoints = std::make_shared<Statement>(m_connection.handle(), "SELECT size, note, frontier FROM ledger_checkpoint ORDER BY size");
    source.nextCheckpoint = [checkpoints]() -> std::optional<ledger::StoredCheckpoint> {
        const base::Result<bool> row = checkpoints->step();
        if (!row.ok() || !*row)
            return std::nullopt;
        return ledger::StoredCheckpoint{checkpoints->integer(0), checkpoints->bytes(1), checkpoints->bytes(2)};
    };
    Statement count = m_connection.statement("SELECT coalesce(max(seq), -1) + 1 FROM ledger_entry");
    if (count.step().ok())
        source.expectedEntries = count.integer(0);
    return source;
}

} // namespace chancery::store
