// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/registry.h"
#include "ui/text/rule_choices.h"

namespace chancery::window {

/// What the dialogs offer, from the packs that are loaded.
ui::RuleChoices ruleChoices(const rules::Registry &registry);

} // namespace chancery::window
