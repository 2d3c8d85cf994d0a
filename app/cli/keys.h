// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/assembly.h"

#include <memory>
#include <stop_token>

namespace chancery::cli {

/// The parts a workspace is opened with. Where there is neither keychain nor $CHANCERY_PASSPHRASE_FILE, the passphrase of
/// the key file is asked for on the terminal. Errors: those of Assembly::make.
base::Result<std::unique_ptr<assembly::Assembly>> openKeys(std::stop_token stop);

} // namespace chancery::cli
