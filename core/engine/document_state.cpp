// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_state.h"

#include "core/engine/reset.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

base::Status appendArtifactChanged(Act &act, const domain::Submission &submission, const domain::Document &document,
                                   const QString &what, const QString &found)
{
    const bool worse = what == u"damaged" || what == u"source_changed";
    ledger::Draft entry = draft(ledger::Action::ArtifactChanged);
    entry.outcome = what == u"damaged" ? u"serious_failure"_s : u"success"_s;
    entry.severity = what == u"damaged" ? u"crit"_s : worse ? u"warning"_s : u"notice"_s;
    entry.artifacts.push_back({document.iri, document.fileName, document.sha256, document.byteLength, document.mediaType});
    entry.details.set(u"document"_s, document.id.text());
    entry.details.set(u"what"_s, what);
    entry.details.setIfAny(u"found_sha256"_s, found);
    const auto done = act.append(std::move(entry), submission.id);
    if (!done)
        return done.error();
    if (!worse)
        return {};
    base::Json difference;
    difference.set(u"what"_s, what == u"damaged" ? u"BYTES_DAMAGED"_s : u"SOURCE_CHANGED"_s);
    difference.set(u"file"_s, document.fileName);
    difference.set(u"document"_s, document.id.text());
    difference.set(u"before_sha256"_s, document.sha256.hex());
    difference.setIfAny(u"sha256"_s, found);
    return appendConsequences(act, submission.id, difference);
}

base::Result<Rehash> rehash(Room &room, const domain::Submission &submission, const std::vector<const domain::Document *> &documents, const Work &work)
{
    Rehash result;
    for (const domain::Document *each : documents) {
        work.report(each->fileName, result.checked, std::int64_t(documents.size()), false);
        const base::Status verified = room.vault->verify(each->sha256, work.stop);
        if (!verified && verified.error().kind == base::ErrorKind::Cancelled)
            return verified.error();
        if (!verified && verified.error().kind == base::ErrorKind::Io)
            return verified.error();
        if (!verified)
            result.damaged.push_back({submission.id, each->id, each->sha256.hex(), verified.error().values.value(u"found"_s)});
        ++result.checked;
    }
    return result;
}

} // namespace chancery::engine
