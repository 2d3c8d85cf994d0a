// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utc_time.h"

namespace chancery::base {

/// Where the time comes from. Nothing in core reads a clock but through this port, so tests move time.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual UtcTime now() const = 0;
};

/// The machine's clock, with the local offset of the moment.
class SystemClock final : public Clock
{
public:
    UtcTime now() const override;
};

} // namespace chancery::base
