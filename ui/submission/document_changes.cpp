// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/document_changes.h"

#include "core/base/canonical_json.h"

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::Document;

namespace {

bool wasThere(const domain::Submission &submission, const Document &document)
{
    if (submission.lock)
        return std::ranges::find(submission.lock->documents, document.id) != submission.lock->documents.end();
    return submission.validation && document.attachedSeq <= submission.validation->seq;
}

DocumentChange change(const QString &what, const Document &now)
{
    return {.what = what, .file = now.fileName, .document = now.id, .before = {}, .hash = now.sha256.hex(), .hashBefore = {},
            .version = now.version, .versionBefore = {}};
}

/// The bytes that were taken in stand before; what stands there now was not taken in, so it has no hash here.
DocumentChange lost(const QString &what, const Document &taken)
{
    return {.what = what, .file = taken.fileName, .document = taken.id, .before = taken.id, .hash = {}, .hashBefore = taken.sha256.hex(),
            .version = {}, .versionBefore = {}};
}

} // namespace

std::vector<DocumentChange> changesSince(const domain::Submission &submission)
{
    std::vector<DocumentChange> changes;
    if (!submission.lock && !submission.validation)
        return changes;
    for (const Document &now : submission.documents) {
        if (!now.isCurrent())
            continue;
        if (wasThere(submission, now)) {
            if (now.damaged)
                changes.push_back(lost(u"BYTES_DAMAGED"_s, now));
            if (now.sourceChanged)
                changes.push_back(lost(u"SOURCE_CHANGED"_s, now));
            continue;
        }
        const auto before = std::ranges::find(submission.documents, now.id, &Document::supersededBy);
        DocumentChange fresh = change(before == submission.documents.end() ? u"NEW_DOCUMENT"_s : u"NEW_VERSION"_s, now);
        if (before != submission.documents.end()) {
            fresh.before = before->id;
            fresh.hashBefore = before->sha256.hex();
            fresh.versionBefore = before->version;
        }
        changes.push_back(fresh);
    }
    return changes;
}

std::optional<DocumentChange> changeInEntry(const QByteArray &canonical)
{
    const auto entry = base::parseJson(canonical);
    if (!entry.ok())
        return std::nullopt;
    const base::Json &kept = entry.value()[u"details"][u"difference"];
    if (!kept.isObject())
        return std::nullopt;
    return DocumentChange{.what = kept[u"what"].toString(), .file = kept[u"file"].toString(),
                          .document = domain::DocumentId(kept[u"document"].toString()),
                          .before = domain::DocumentId(kept[u"before"].toString()), .hash = kept[u"sha256"].toString(),
                          .hashBefore = kept[u"before_sha256"].toString(), .version = kept[u"version"].toString(),
                          .versionBefore = kept[u"before_version"].toString()};
}

} // namespace chancery::ui
