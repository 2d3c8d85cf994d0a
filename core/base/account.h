// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chancery::base {

/// Who this program runs as, by the system's own list of accounts; the environment may say nothing, or anything. Where the
/// list knows no name, the number.
QString accountName();

} // namespace chancery::base
