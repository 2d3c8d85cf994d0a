// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/client.h"
#include "core/ledger/checkpoint.h"

#include <memory>
#include <optional>

namespace chancery::engine {

/// The door of a workspace that is only read: a second instance, a folder that may not be written, a copy without its keys.
/// VerifyLedger and ExportLedger run on a thread of their own, each with a reader of its own; nothing is recorded of them,
/// since nothing can be. Every other command is refused with Denied "READ_ONLY".
class ReadingThread final : public Client
{
public:
    /// `threads` that verify; 0: as many as the machine has, up to two. One leaves the other to whoever works meanwhile.
    /// `headMark`: the newest state that this machine remembers, where its keys are at hand; a verification is held to it.
    explicit ReadingThread(QString folder, int threads = 0, std::optional<ledger::Checkpoint> headMark = {});
    /// Asks running work to stop and waits for it.
    ~ReadingThread() override;

    Ticket ask(Command command, const QString &token) override;
    void cancel(Ticket ticket) override;
    std::vector<Event> take() override;
    void onWake(std::function<void()> wake) override;
    bool writes() const override { return false; }

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery::engine
