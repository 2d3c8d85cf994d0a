// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QDateTime>

namespace chancery::base {

UtcTime SystemClock::now() const
{
    const QDateTime local = QDateTime::currentDateTime();
    return UtcTime(local.toMSecsSinceEpoch(), local.offsetFromUtc());
}

} // namespace chancery::base
