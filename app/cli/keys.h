// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/assembly.h"
#include "core/engine/remembered_head.h"
#include "core/store/reader.h"

#include <memory>
#include <stop_token>

namespace chancery::cli {

/// The parts a workspace is opened with. Where there is neither keychain nor $CHANCERY_PASSPHRASE_FILE, the passphrase of
/// the key file is asked for on the terminal. Errors: those of Assembly::make.
base::Result<std::unique_ptr<assembly::Assembly>> openKeys(std::stop_token stop);

/// The newest state of that ledger that this machine remembers (engine::rememberedHead); nothing where its keys cannot be had without
/// asking a person.
std::optional<engine::Remembered> rememberedHead(const store::Reader &workspace);

} // namespace chancery::cli
