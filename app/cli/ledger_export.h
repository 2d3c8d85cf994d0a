// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace chancery::cli {

/// `ledger export`: read-only, or recorded with --as.
base::Result<Verdict> exportLedger(Context &context);

} // namespace chancery::cli
