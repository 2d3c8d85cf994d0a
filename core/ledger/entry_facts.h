// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_tape.h"
#include "core/base/utc_time.h"
#include "core/ledger/action.h"
#include "core/ledger/verifier.h"

#include <optional>
#include <vector>

namespace chancery::ledger {

/// What the bytes of one entry say by themselves, found without any other entry: the part of a verification that may run
/// ahead on another thread. Views are texts as they stand in the canonical bytes, where equal values have equal bytes.
struct EntryFacts {
    bool readable = false;       ///< at least I-JSON; else nothing below `faults` means anything
    base::Digest hash, leaf;     ///< of the stored bytes
    std::vector<BrokenEntry> faults; ///< V2, and V3 where the stored hash is another
    bool hashDiffers = false;
    QByteArray text;             ///< canonical form; the views look into it

    std::optional<std::int64_t> seq, submissionSeq;
    std::optional<Action> action;
    std::optional<base::UtcTime> time;
    std::optional<domain::State> stateFrom, stateTo;
    bool success = false;
    QByteArrayView id, actionText, actor, previousHash, role, roleGrant, printedName, signedName;
    QByteArrayView submission, submissionPreviousHash, stateFromText;
    bool software = false;       ///< the actor is what recorded the entry
    bool complete = false;       ///< every member has the form it must have

    /// All members as values: for the few entries of which more is asked.
    base::Json members() const;
};

/// A text of the canonical bytes, its escapes resolved.
QString plainText(QByteArrayView raw);

/// Examines entries one after the other; keeps its working memory. One for each thread.
class EntryExaminer
{
public:
    /// `hashStored`: the entry's hash was kept beside it, so it must be the one of its bytes.
    void examine(const SealedEntry &entry, bool hashStored, EntryFacts &out);

private:
    bool read(const SealedEntry &entry, EntryFacts &out);
    void collect(EntryFacts &out) const;

    base::JsonTape m_tape;
    base::Sha256 m_hash;
};

} // namespace chancery::ledger
