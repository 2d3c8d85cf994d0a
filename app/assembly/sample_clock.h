// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace chancery::assembly {

/// The made-up past of the sample workspace: goes where the script says, a minute further on each look.
class SampleClock final : public base::Clock
{
public:
    explicit SampleClock(base::UtcTime start) : m_now(start) {}
    base::UtcTime now() const override
    {
        m_now = base::UtcTime(m_now.msSinceEpoch() + 1000, m_now.offsetSeconds());
        return m_now;
    }
    /// Never backwards.
    void goTo(base::UtcTime then)
    {
        if (m_now < then)
            m_now = then;
    }

private:
    mutable base::UtcTime m_now;
};

} // namespace chancery::assembly
