// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/signer.h"
#include "core/store/reader.h"

#include <stop_token>

namespace chancery::cli {

/// The ledger's signing key as whoever holds the keys may use it, without opening the workspace for writing.
/// Errors: those of the secret store.
base::Result<secrets::Signer> signerOf(const store::Reader &reader, std::stop_token stop);

} // namespace chancery::cli
