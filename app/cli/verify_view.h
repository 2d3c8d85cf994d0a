// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/ledger/verifier.h"

namespace chancery::cli {

/// The answer of `ledger verify`: `verdict` (valid, broken), `entries`, `size`, `root`, `first_broken`, `checks`,
/// `coverage`, `warnings`; of a broken ledger also `sentence`, `since` and `remedy`, which are never empty.
base::Json reportJson(const ledger::VerifyReport &report);

/// The same in words. "Valid" is never said without what it rests on.
void showReport(Output &out, const ledger::VerifyReport &report);

} // namespace chancery::cli
