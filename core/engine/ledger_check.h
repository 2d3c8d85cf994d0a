// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/verifier.h"
#include "core/store/reader.h"

namespace chancery::engine {

/// Verifies the ledger of a workspace through a reader of its own, so that the writer is not held up. The key of entry 0 is
/// the pinned one where none is given; `legal` transitions are the lifecycle's. Check V1 is made here: the file is whole, its
/// guards stand, and its tables say what the fold of the entries says; a table that differs makes the verdict "broken"
/// though every entry holds, and `storage` names it.
base::Result<ledger::VerifyReport> checkLedger(const store::Reader &reader, ledger::VerifyOptions options);

/// The entries of a workspace alone, without V1: what a rebuild of the tables rests on.
base::Result<ledger::VerifyReport> checkEntries(const store::Reader &reader, ledger::VerifyOptions options);

/// The same over any source (an exported file): signatures by Ed25519, transitions by the lifecycle.
base::Result<ledger::VerifyReport> checkSource(const ledger::LedgerSource &source, ledger::VerifyOptions options);

} // namespace chancery::engine
