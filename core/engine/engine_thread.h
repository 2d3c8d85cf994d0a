// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/client.h"
#include "core/engine/engine.h"

#include <memory>

namespace chancery::engine {

/// Runs an Engine on a std::jthread of its own. Commands and events cross under a std::mutex (`platform.md` 6: so that
/// ThreadSanitizer sees real races). Destroying it lets the running command reach a safe point, then closes the ledger.
class EngineThread final : public Client
{
public:
    explicit EngineThread(std::unique_ptr<Engine> engine);
    ~EngineThread() override;

    Ticket ask(Command command, const QString &token) override;
    void cancel(Ticket ticket) override;
    std::vector<Event> take() override;
    void onWake(std::function<void()> wake) override;
    void freeze() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery::engine
