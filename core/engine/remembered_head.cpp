// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/remembered_head.h"

#include "core/engine/head_mark.h"

namespace chancery::engine {

std::optional<Remembered> rememberedHead(secrets::SecretStore &secrets, const store::Reader &workspace)
{
    const store::LedgerHealth health = workspace.health();
    const auto mark = readHeadMark(secrets, health.origin);
    if (!mark || !mark->has_value())
        return std::nullopt;
    const auto here = ledger::readCheckpoint(health.lastCheckpoint);
    const auto &taken = (*mark)->taken;
    if (here && taken && here->size == taken->size && here->root == taken->root)
        return Remembered{*here, (*mark)->head.size};
    return Remembered{(*mark)->head, 0};
}

} // namespace chancery::engine
