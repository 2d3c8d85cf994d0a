// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/commands.h"
#include "core/ledger/verifier.h"
#include "core/store/reader.h"

namespace chancery::engine {

/// Verifies the ledger of a workspace through a reader of its own, so that the writer is not held up. The key of entry 0 is
/// the pinned one where none is given; `legal` transitions are the lifecycle's. Check V1 is made here: the file is whole, its
/// guards stand, and its tables say what the fold of the entries says; a table that differs makes the verdict "broken"
/// though every entry holds, and `storage` names it.
/// Time-stamps and cosignatures that are kept are held to `roots`, or to the settings of the workspace where empty (anchors.h).
base::Result<ledger::VerifyReport> checkLedger(const store::Reader &reader, ledger::VerifyOptions options, const QByteArray &roots = {});

/// The entries of a workspace alone, without V1: what a rebuild of the tables rests on.
base::Result<ledger::VerifyReport> checkEntries(const store::Reader &reader, ledger::VerifyOptions options);

/// Whether that report lets go on whoever goes no further otherwise. Errors: Corrupt "LEDGER_BROKEN" (seq, code).
base::Status holds(const ledger::VerifyReport &report);

/// Whether the entries hold, for whoever goes no further where they do not. Errors: Corrupt "LEDGER_BROKEN" (seq, code), Cancelled.
base::Status entriesHold(const store::Reader &reader, const ledger::VerifyOptions &options);
/// The same of all that V1 looks at besides: tables, guards, the file. Errors: also Corrupt "RECORD_DIFFERS", "CREDENTIAL_DIFFERS",
/// "SCHEMA_ALTERED" (place, name, expected, found), "ANCHORS_DIFFER".
base::Status recordHolds(const store::Reader &reader, const ledger::VerifyOptions &options);

/// The entries and what is kept of time-stamps and cosignatures over their heads: what an export rests on. Errors: as entriesHold(); Corrupt
/// "ANCHORS_DIFFER".
base::Status anchoredEntriesHold(const store::Reader &reader, ledger::VerifyOptions options);

/// The options that a command asks for; the key it trusts, else `otherwise`. Errors: BadInput "NOT_A_DID_KEY" (did).
base::Result<ledger::VerifyOptions> verifyOptions(const VerifyLedger &what, std::optional<ledger::PublicKey> otherwise, std::stop_token stop);

/// The same over any source (an exported file): signatures by Ed25519, transitions by the lifecycle.
/// Time-stamps that it carries are held to `roots`, else to the authority that its own entries name.
base::Result<ledger::VerifyReport> checkSource(const ledger::LedgerSource &source, ledger::VerifyOptions options, const QByteArray &roots = {});

} // namespace chancery::engine
