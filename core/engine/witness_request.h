// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/add_checkpoint.h"
#include "core/store/reader.h"

#include <stop_token>

namespace chancery::engine {

/// What a witness is shown: the newest head, and the proof that it continues `oldSize`, the newest head that he is known to have
/// seen. Reads the whole ledger once. Errors: BadInput "NO_SUCH_HEAD" (size); Corrupt "LEDGER_BROKEN"; Cancelled.
base::Result<ledger::AddCheckpoint> witnessRequest(const store::Reader &reader, std::int64_t oldSize, std::stop_token stop);

/// The largest head of this ledger that the witness of that name is on record to have cosigned; 0 where none.
base::Result<std::int64_t> lastWitnessed(const store::Reader &reader, const QString &name);

} // namespace chancery::engine
