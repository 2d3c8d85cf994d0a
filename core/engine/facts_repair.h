// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/act.h"
#include "core/ledger/storage_fault.h"

#include <vector>

namespace chancery::engine {

/// Documents whose kept facts are not those that an entry vouches for, with the facts read anew from their bytes.
struct RereadFacts {
    domain::SubmissionId submission;
    domain::Document document;
    domain::DocumentFacts facts;
    ledger::StorageFault fault; ///< "RECORD_DIFFERS", place "document_facts DOC-…"
};

/// Reads the facts of such documents again. Long where there are many; one whose bytes cannot be read is left as it is.
/// Errors: Io, Cancelled.
base::Result<std::vector<RereadFacts>> rereadFacts(Room &room, const replay::MemoryShelf &record, const Work &work);

/// Puts them back. Where a later program reads other facts than were read then, an entry says so (ARTIFACT_CHANGED "facts_read").
base::Status appendReread(Act &act, const std::vector<RereadFacts> &all);

} // namespace chancery::engine
