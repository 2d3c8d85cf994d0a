// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/storage_fault.h"
#include "core/ledger/verifier.h"
#include "core/replay/shelf.h"
#include "core/store/projection_rows.h"

#include <stop_token>
#include <vector>

namespace chancery::engine {

/// The workspace as its entries alone say it is, in memory. Errors: Corrupt "ENTRY_UNREADABLE", Cancelled.
base::Result<replay::MemoryShelf> foldAll(const ledger::LedgerSource &source, std::stop_token stop = {});

/// What a replay holds, as the rows that its tables should consist of: by table, then id.
std::vector<store::ProjectionRow> rowsOf(const replay::MemoryShelf &shelf);

/// Where rows differ from what the ledger says: changed, missing and foreign rows, each once, with the first member that
/// differs. Both sides sorted by table and id. Code "RECORD_DIFFERS".
std::vector<ledger::StorageFault> differences(const std::vector<store::ProjectionRow> &expected,
                                              const std::vector<store::ProjectionRow> &found);

} // namespace chancery::engine
