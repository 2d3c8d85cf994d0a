// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/context.h"
#include "core/engine/events.h"

namespace chancery::cli {

/// `document verify [SUB]`: reads only and needs no account, but the key of the vault; with --as it is recorded.
base::Result<Verdict> verifyDocuments(Context &context);

/// A document whose stored bytes are not those of the record: `submission`, `document`, `file`, `expected`, `found`.
base::Json damagedJson(const engine::DamagedDocument &each);
/// The same in words, with what to do.
void showDamaged(Output &out, const engine::DamagedDocument &each);

} // namespace chancery::cli
