// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"

#include <functional>

namespace chancery::engine {

/// The shape of most acts: hold one submission, look, append one entry about it, commit.
///
///     auto started = start(room, actor, id);
///     … started->held …
///     return finish(*started, std::move(entry));
struct Started { Act act; Act::Held held; };

/// Errors: those of Act::begin and hold; Refused "ARCHIVED".
base::Result<Started> start(Room &room, const Actor &actor, const domain::SubmissionId &id);
/// `also` appends what follows from the entry, inside the same transaction.
base::Result<Outcome> finish(Started &started, ledger::Draft entry, const std::function<base::Status(Act &)> &also = {});

} // namespace chancery::engine
