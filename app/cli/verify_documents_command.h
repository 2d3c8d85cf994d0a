// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/context.h"

namespace chancery::cli {

/// `document verify [SUB]`: reads only and needs no account, but the key of the vault; with --as it is recorded.
base::Result<Verdict> verifyDocuments(Context &context);

} // namespace chancery::cli
