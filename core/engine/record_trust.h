// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/replay/shelf.h"
#include "core/store/connection.h"

#include <memory>
#include <set>

namespace chancery::engine {

/// Why a decision may rest on a table. Tables are only views of the ledger, and whoever holds the file can edit them with any
/// SQLite tool; so before the engine decides on a row, the row is held to the fold of its own entries. What was confirmed
/// stays so until another connection has written to the file (the engine's own writes are made by that same fold).
/// Nobody's rights ever rest on a table: people are read from the ledger. Engine's thread.
class RecordTrust
{
public:
    /// Errors: Corrupt "RECORD_DIFFERS" (values table, id, place, expected, found), "LEDGER_BROKEN" (seq, code) where an
    /// entry does not hash to what is kept of it.
    base::Status confirmSubmission(const store::Connection &connection, const domain::SubmissionId &id);
    /// Sites and studies. Errors: as above.
    base::Status confirmRegistry(const store::Connection &connection);
    /// People, sites and studies as the ledger alone says. Valid until the next call that is not const.
    base::Result<const replay::MemoryShelf *> registry(const store::Connection &connection);
    /// An entry about people, sites or studies was appended, or taken back.
    void registryChanged();

private:
    base::Status notice(const store::Connection &connection);

    std::int64_t m_dataVersion = -1;
    std::set<QString> m_submissions;
    std::unique_ptr<replay::MemoryShelf> m_registry;
    bool m_registryHolds = false;
};

} // namespace chancery::engine
