// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/ledger/entry.h"

namespace chancery::ledger {

/// What the entry's place in the chain and its moment add to a draft.
struct Place {
    QString id; ///< urn:uuid: of the entry
    std::int64_t seq = 0;
    base::Digest previousHash;
    base::UtcTime now;
};

/// The entry's members as `ledger.md` 2 names them, without entry_hash. Every text is brought to NFC.
/// Errors: BadInput "ENTRY_INCOMPLETE" (value: field) where a member that every entry has is missing.
base::Result<base::Json> entryMembers(const Draft &draft, const Place &place, const Recorder &recorder);

} // namespace chancery::ledger
