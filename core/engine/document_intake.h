// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_stamp.h"
#include "core/engine/act.h"

#include <vector>

namespace chancery::engine {

/// A file whose bytes are safe in the vault and whose facts are known, not yet part of the record.
struct PreparedDocument {
    AttachItem item;
    QString fileName;      ///< base name, made visible
    base::Digest sha256;
    std::int64_t byteLength = 0;
    QString mediaType;
    domain::DocumentFacts facts;
    base::FileStamp stamp; ///< of the source, for the watch
    bool isNew = false;    ///< the vault did not hold these bytes before
};

/// Sniffs, hashes, encrypts, stores and inspects files; nothing of them is in the ledger yet. One answer for each, in order;
/// the disk's flushes are shared, so many small files cost little more than one. Long.
std::vector<base::Result<PreparedDocument>> prepareDocuments(Room &room, const std::vector<AttachItem> &items, const Work &work);
base::Result<PreparedDocument> prepareDocument(Room &room, const AttachItem &item, const Work &work);

/// What stored bytes say of themselves, read anew from a decrypted copy that is gone when this returns.
base::Result<domain::DocumentFacts> factsFromVault(Room &room, const base::Digest &sha256, const Work &work);

/// Takes back from the vault what was stored a moment ago and could not be recorded, unless a document names it.
void discard(Room &room, const PreparedDocument &document);

/// The same bytes in the same class are there already: what stands on record of them. Nothing where they are not.
/// Errors: Refused "SAME_BYTES_OTHERWISE_DESCRIBED" (values: file, id, differences): a correction has its reason (describe).
base::Result<std::optional<AttachedDocument>> recognised(const domain::Submission &submission, const PreparedDocument &document);

/// ARTIFACT_IMPORTED for a prepared document, and the tables beside the ledger. Returns what was attached; the same bytes in
/// the same class are recognised and add nothing.
base::Result<AttachedDocument> appendDocument(Act &act, const domain::Submission &submission, const PreparedDocument &document);

/// The base name of a path with everything that is not plainly visible written as U+FFFD, at most 255 characters.
QString visibleName(const QString &path);

/// The document that a new one of this description takes the place of, if there is one.
const domain::Document *supersededBy(const domain::Submission &submission, const PreparedDocument &document);

} // namespace chancery::engine
