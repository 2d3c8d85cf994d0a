// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/engine/room.h"

namespace chancery::engine {

/// Hashes the stored documents of `submissions` anew as a reader does: nothing is opened for writing, nothing recorded, nobody
/// signs in. Whoever holds the workspace's vault key (keychain, or key file with its passphrase) may: nothing of a document
/// is shown. Errors: those of the secret store, "VAULT_KEY_MISSING" where it does not hold the key; Io; Newer; Cancelled.
base::Result<Verified> checkDocuments(const QString &folder, const World &world, const QString &origin,
                                      const std::vector<domain::Submission> &submissions, const Work &work);

} // namespace chancery::engine
