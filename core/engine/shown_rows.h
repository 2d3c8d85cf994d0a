// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/storage_fault.h"
#include "core/store/reader.h"

#include <QStringList>

namespace chancery::engine {

/// For whoever shows rows and decides nothing: the rows of one table ("submission", "site", "study", "person") held to the fold
/// of the entries that they rest on. `ids`: only those; empty: all, and those that the ledger holds and the table lacks.
/// What differs is named (RECORD_DIFFERS), nothing is mended. Costs the folding of those entries.
/// Errors: Corrupt "LEDGER_BROKEN" (seq, code) where an entry is not what was hashed; Io.
base::Result<std::vector<ledger::StorageFault>> rowsThatDiffer(const store::Reader &reader, const QString &table, const QStringList &ids);

} // namespace chancery::engine
