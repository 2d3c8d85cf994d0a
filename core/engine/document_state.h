// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// ARTIFACT_CHANGED: `what` is "damaged", "repaired", "source_changed" or "source_restored"; with its consequences for the
/// submission where the bytes can no longer be trusted.
base::Status appendArtifactChanged(Act &act, const domain::Submission &submission, const domain::Document &document,
                                   const QString &what, const QString &found);

/// What was found in place of a document's bytes: a SHA-256, "missing" or "altered".
void sayFound(ledger::Draft &entry, const QString &found);

/// Re-hashes the stored bytes of documents against their digests. Returns those that differ or are missing; a disk that fails or a
/// later form is an error.
struct Rehash { std::int64_t checked = 0; std::vector<DamagedDocument> damaged; };
base::Result<Rehash> rehash(const store::Vault &vault, const domain::Submission &submission, const std::vector<const domain::Document *> &documents, const Work &work);

} // namespace chancery::engine
