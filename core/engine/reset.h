// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

namespace chancery::engine {

/// What a change of a document does to its submission (`rules.md`): after validation and before SUBMITTED it goes back to
/// DRAFT, with what changed; after SUBMITTED it stays where it is and a finding says so. In DRAFT nothing happens.
base::Status appendConsequences(Act &act, const domain::SubmissionId &id, const base::Json &difference);

/// STATE_CHANGED back to DRAFT as a roll-back: the structured error payload of `ledger.md` with its reasons.
base::Status appendRollback(Act &act, const domain::Submission &submission, const domain::State asked, const QString &errorType,
                            const std::vector<std::pair<QString, QString>> &reasons, const base::Json &difference = {});

} // namespace chancery::engine
