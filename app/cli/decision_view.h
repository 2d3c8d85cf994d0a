// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/engine/events.h"

namespace chancery::cli {

/// What became of the wish to move: `state_from`, `state_to` (where it stands now), `decision`, `reasons`, `entry`.
base::Json decisionJson(const engine::Advanced &advanced, const engine::Receipt &receipt);

/// The same in words; `asked` is where the person wanted to go.
void showDecision(Output &out, const engine::Advanced &advanced, domain::State asked);

} // namespace chancery::cli
