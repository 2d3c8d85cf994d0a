// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/ledger/verifier.h"

namespace chancery::ledger {

/// How an attack of the tamper drill ended.
enum class DrillEnd {
    Caught,     ///< a check names it
    Missed,     ///< no check does, and one should: the drill failed
    Unprovable, ///< no check can: what would, is not there (an anchor outside, a key told beforehand)
    NotHere,    ///< this workspace has nothing of the kind (no submission, too few entries)
};

/// One way of tampering, tried on a copy, and what the checks said of it.
struct DrilledAttack {
    QString code; ///< "ROW_EDITED"; worded in ui/text/drill_words
    DrillEnd end = DrillEnd::NotHere;
    QString check;                     ///< V1 … V13, PROOF, CONTEXT, BLOB_DAMAGED, BLOB_MISSING; empty where nothing caught it
    std::optional<std::int64_t> seq;   ///< first broken entry
    VerifyReport report;               ///< what verification said of the altered copy
    QString warning;                   ///< the warning that names it, where the verdict does not
    std::optional<base::Error> error;  ///< what reading said, where there was nothing left to verify
};

} // namespace chancery::ledger
