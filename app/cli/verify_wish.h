// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/ledger/verifier.h"

namespace chancery::cli {

/// What a call of `ledger verify` wants a ledger to be held to.
struct VerifyWish {
    ledger::VerifyOptions options;
    QByteArray roots; ///< PEM, for time-stamps; empty: whom the ledger itself names
};

/// --trusted, --seen, --roots, --witness and --all-signatures. Errors: Usage "OPTION_NOT_A_KEY"; those of readSmallFile(); BadInput
/// "NOTE_MALFORMED", "ROOTS_UNREADABLE".
base::Result<VerifyWish> readVerifyWish(const Context &context);

} // namespace chancery::cli
