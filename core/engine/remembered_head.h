// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/checkpoint.h"
#include "core/secrets/secret_store.h"
#include "core/store/reader.h"

#include <optional>

namespace chancery::engine {

/// The state that a workspace is held to which is only read: the newest that this machine remembers (head_mark.h). Where a
/// person took an older copy as it stands, that copy itself, and `older` is the size that was given up.
struct Remembered { ledger::Checkpoint head; std::int64_t older = 0; };

/// Nothing where this machine remembers nothing of that ledger, or cannot tell.
std::optional<Remembered> rememberedHead(secrets::SecretStore &secrets, const store::Reader &workspace);

} // namespace chancery::engine
