// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/engine/room.h"
#include "core/store/reader.h"

namespace chancery::engine {

/// All submissions, or the one named, as the entries alone say: which documents there must be is not asked of a table that
/// somebody may have edited. Errors: NotFound "NO_SUBMISSION"; Corrupt; Cancelled.
base::Result<std::vector<domain::Submission>> recordedSubmissions(const ledger::LedgerSource &source, const std::optional<domain::SubmissionId> &one,
                                                                  std::stop_token stop);

/// Hashes the stored documents of all submissions, or of one, anew as a reader does: nothing is opened for writing, nothing recorded, nobody
/// signs in. Whoever holds the workspace's vault key (keychain, or key file with its passphrase) may: nothing of a document
/// is shown. Errors: those of the secret store, "VAULT_KEY_MISSING" where it does not hold the key; Io; Newer; Cancelled.
base::Result<Verified> checkDocuments(const QString &folder, const World &world, const store::Reader &reader,
                                      const std::optional<domain::SubmissionId> &one, const Work &work);

} // namespace chancery::engine
