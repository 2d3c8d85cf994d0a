// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/chain.h"
#include "core/ledger/merkle.h"
#include "core/ledger/verifier.h"
#include "core/store/connection.h"

#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace chancery::store {

/// The ledger's two tables. Appending is the only change there is.
class LedgerTable
{
public:
    explicit LedgerTable(const Connection &connection) : m_connection(connection) {}

    base::Result<ledger::Tip> tip() const;
    /// The tree as the newest checkpoint left it. Errors: Corrupt "LEDGER_TAIL_BROKEN".
    base::Result<ledger::CompactRange> tree() const;
    base::Status append(const ledger::SealedEntry &entry);
    base::Status appendCheckpoint(std::int64_t size, const QByteArray &note, const QByteArray &frontier);

    base::Result<std::optional<ledger::SealedEntry>> entry(std::int64_t seq) const;
    /// All entries about one submission, in their order.
    base::Result<std::vector<ledger::SealedEntry>> entriesAbout(const QString &submission) const;
    /// All entries of these actions, in their order.
    base::Result<std::vector<ledger::SealedEntry>> entriesOf(const QStringList &actions) const;
    /// The latest time that any of the first `size` entries gives; empty where there is none. Reads them all.
    base::Result<QString> latestTime(std::int64_t size) const;
    /// Of at most that size.
    base::Result<QByteArray> newestCheckpoint(std::int64_t size = std::numeric_limits<std::int64_t>::max()) const;
    /// The checkpoint of exactly that size; empty where none was kept.
    base::Result<QByteArray> checkpointAt(std::int64_t size) const;
    /// Streams all entries and checkpoints in stored order for the verifier and the exporters. The connection must outlive it.
    ledger::LedgerSource source() const;
    /// The same of entries alone, from that one on.
    std::function<std::optional<ledger::SealedEntry>()> entriesFrom(std::int64_t seq) const;

private:
    const Connection &m_connection;
};

} // namespace chancery::store
