// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/storage_fault.h"
#include "core/store/connection.h"

#include <vector>

namespace chancery::store {

/// What stands beside the entries in the same file and is no projection of them, held to the entries: V1's part that looks at
/// what was added there or taken away. At most a hundred of each kind are named.

/// Rows of a person, a document or a sealed value that no entry speaks of. "RECORD_DIFFERS", place "credential e.moreau".
/// Errors: Io.
base::Result<std::vector<ledger::StorageFault>> foreignRows(const Connection &connection);
/// Takes them out, in the caller's transaction.
base::Status removeForeignRows(const Connection &connection);

/// Whether every transaction still has its signed head, and no head bears a signature line more than the program put there.
/// "CHECKPOINT_MISSING" (place: the size), "SIGNATURE_FOREIGN" (place: the size; found: how many lines). Errors: Io.
base::Result<std::vector<ledger::StorageFault>> alteredHeads(const Connection &connection);

} // namespace chancery::store
