// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/assembly.h"
#include "core/ledger/checkpoint.h"
#include "core/store/reader.h"

#include <memory>
#include <stop_token>

namespace chancery::cli {

/// The parts a workspace is opened with. Where there is neither keychain nor $CHANCERY_PASSPHRASE_FILE, the passphrase of
/// the key file is asked for on the terminal. Errors: those of Assembly::make.
base::Result<std::unique_ptr<assembly::Assembly>> openKeys(std::stop_token stop);

/// The newest state of that ledger that this machine remembers; nothing where its keys cannot be had without asking a person. Of
/// a copy that a person took as it stands (a restored backup): that copy's own state, and `older` is the size remembered.
struct Remembered { ledger::Checkpoint head; std::int64_t older = 0; };
std::optional<Remembered> rememberedHead(const store::Reader &workspace);

} // namespace chancery::cli
