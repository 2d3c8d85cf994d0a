// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/engine/events.h"

namespace chancery::cli {

/// What became of the wish to move: `state_from`, `state_to`, `decision`, `reasons`, `entry`.
base::Json decisionJson(domain::State from, domain::State to, const workflow::Decision &decision, const engine::Receipt &receipt);

/// The same in words.
void showDecision(Output &out, const engine::Advanced &advanced);

} // namespace chancery::cli
