// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace chancery::cli {

/// The code of the action that `text` names: by its code (STATE_CHANGED) or by the words that lists print of it ("State
/// changed"); letters' case does not matter. Errors: Usage "OPTION_NOT_ONE_OF", whose choices are those nearest to it.
base::Result<QString> actionNamed(const QString &option, const QString &text);

} // namespace chancery::cli
