// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "core/base/clock.h"

#include <optional>
#include <stop_token>

namespace chancery::cli {

/// What a command is run with: the call, the way out, and the wish to stop.
class Context
{
public:
    Context(Call call, std::stop_token stop);

    const Call &call() const { return m_call; }
    Output &out() { return m_out; }
    std::stop_token stop() const { return m_stop; }
    const base::Clock &clock() const { return m_then ? static_cast<const base::Clock &>(*m_then) : m_clock; }

    /// The workspace's folder as named by --workspace or $CHANCERY_WORKSPACE. Errors: Usage "WORKSPACE_NOT_NAMED".
    base::Result<QString> workspace() const;
    /// A read-only look at it, opened once.
    base::Result<const store::Reader *> reader();
    /// Reader and clock stand at that moment from now on; to be called after reader().
    void standAt(std::shared_ptr<const domain::Moment> moment, base::UtcTime at);

private:
    /// A clock that was stopped.
    struct Stopped final : base::Clock {
        explicit Stopped(base::UtcTime then) : at(then) {}
        base::UtcTime now() const override { return at; }
        base::UtcTime at;
    };
    Call m_call;
    Output m_out;
    std::stop_token m_stop;
    base::SystemClock m_clock;
    std::optional<Stopped> m_then; ///< where the workspace stands at a moment of its past
    std::optional<Reading> m_reading;
};

} // namespace chancery::cli
