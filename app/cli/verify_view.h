// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ledger_files.h"
#include "app/cli/output.h"
#include "core/ledger/verifier.h"
#include "ui/text/broken_words.h"

namespace chancery::cli {

/// What was verified, beside what was found.
struct Verification {
    ledger::VerifyReport report;
    ui::Evidence evidence = ui::Evidence::Workspace;
    std::optional<ExportedSubmission> submission; ///< a file that holds one submission only

    /// The answer is yes: it holds, and something that nobody can make up without the key says that it is all.
    bool isProven() const { return ui::isProof(report); }
};

/// The answer of `ledger verify`: `verdict` (valid, broken, unsigned), `entries`, `size`, `root`, `first_broken`, `checks`,
/// `coverage`, `warnings`; of one that is not valid also `sentence`, `since` and `remedy`, which are never empty; of a file that
/// holds one submission `submission`. "unsigned": an exported file whose entries hang together and which nothing signs.
base::Json reportJson(const Verification &verified);

/// The same in words. "Valid" is never said without what it rests on.
void showReport(Output &out, const Verification &verified);

} // namespace chancery::cli
