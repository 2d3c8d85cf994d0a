// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace chancery::cli {

/// `ledger prove SEQ`: the tlog-proof of one entry, to be given away. Errors: Usage "OPTION_NOT_A_NUMBER"; NotFound "NO_ENTRY";
/// Corrupt "LEDGER_BROKEN" where the entries do not lead to the signed root.
base::Result<Verdict> proveEntry(Context &context);

} // namespace chancery::cli
