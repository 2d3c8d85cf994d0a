// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/ledger/check_log.h"

#include <optional>

namespace chancery::ledger {

/// V2: whether the bytes are canonical I-JSON within the ledger's limits, with every member that an entry must have in
/// its form. Gives the members where the bytes are at least I-JSON. An unknown action code is a warning only: a later
/// version of the format may have written it.
std::optional<base::Json> checkEntry(const SealedEntry &entry, CheckLog &log);

} // namespace chancery::ledger
