// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/storage_fault.h"
#include "core/store/connection.h"

#include <stop_token>
#include <vector>

namespace chancery::store {

/// The part of V1 that concerns tables, indexes and guards; milliseconds. Errors: Io.
base::Result<std::vector<ledger::StorageFault>> checkSchema(const Connection &connection);

/// What check V1 of `ledger.md` 8 asks of the file itself: SQLite finds it whole, its tables, indexes and guards are word
/// for word those that this program makes, and what stands beside the entries was neither added to nor thinned out
/// (beside_check.h). Empty where all is well; at most ten findings of SQLite's own.
/// Reads the whole file: seconds at a million entries; `stop` is heard within milliseconds. Errors: Io, Cancelled.
base::Result<std::vector<ledger::StorageFault>> checkStorage(const Connection &connection, std::stop_token stop = {});

} // namespace chancery::store
