// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/commands.h"
#include "core/engine/events.h"

#include <functional>
#include <vector>

namespace chancery::engine {

/// The door of the engine as the window sees it: commands down, events up, both plain values.
/// Every member may be called from the GUI thread and returns at once.
class Client
{
public:
    virtual ~Client() = default;

    /// Queues a command for the session of `token` (empty for SignIn); its Finished carries the ticket.
    virtual Ticket ask(Command command, const QString &token) = 0;
    /// Asks a running or queued command to stop at its next safe point; it finishes with ErrorKind::Cancelled.
    virtual void cancel(Ticket ticket) = 0;
    /// Takes all events that wait, oldest first.
    virtual std::vector<Event> take() = 0;
    /// Called from the engine's thread whenever take() has something new; must only post a wake-up.
    virtual void onWake(std::function<void()> wake) = 0;
    /// False where the workspace can only be read: verifying and exporting are answered, all else is refused.
    virtual bool writes() const { return true; }
    /// The record was found not to hold: running work stops, nothing more is written, what is asked is refused (RECORD_FROZEN).
    virtual void freeze() {}
};

} // namespace chancery::engine
