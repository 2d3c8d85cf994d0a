// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/verify_wish.h"

namespace chancery::cli {

/// `ledger verify` of an inspection package: every file held to the lists in it, then the signed ledger in it. Both are said;
/// yes only where both hold.
base::Result<Verdict> verifyPackage(Context &context, const QString &path, VerifyWish wish);

} // namespace chancery::cli
