// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace chancery::cli {

/// What went wrong, in a sentence: the command line's own errors here, all others as the window words them.
QString errorMessage(const base::Error &error);
/// What to do about it; may be empty.
QString errorRemedy(const base::Error &error);

} // namespace chancery::cli
