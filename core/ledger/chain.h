// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/ledger/entry.h"

namespace chancery::ledger {

/// What the canonical bytes of one entry may take (the entry limit of C2SP tlog-tiles); more goes into an artifact, by hash.
inline constexpr qsizetype LargestEntry = 65535;

/// The tip of the chain: what the next entry links to.
struct Tip {
    std::int64_t nextSeq = 0;
    base::Digest lastHash;            ///< zero before entry 0
};

/// Seals a draft on a tip: fills id, seq, time, recorder and previous_hash, makes the canonical bytes and their hash.
/// The only place that computes an entry hash. An empty correlation id becomes the entry's own id; entry 0 may leave its
/// role grant empty, which then is itself. Texts are brought to NFC.
/// Errors: BadInput "ENTRY_INCOMPLETE" (field), "ENTRY_TOO_LARGE" (65,535 bytes), "ENTRY_NOT_IJSON" (reason).
base::Result<SealedEntry> seal(const Draft &draft, const Tip &tip, base::UtcTime now, const Recorder &recorder,
                               base::Random &random);

/// The entry's members, entry_hash not among them.
base::Result<base::Json> read(const SealedEntry &entry);

} // namespace chancery::ledger
