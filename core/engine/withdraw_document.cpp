// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/one_entry.h"
#include "core/engine/reset.h"
#include "core/engine/use_cases.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;
using domain::State;

namespace {

base::Status mayBeWithdrawn(const domain::Submission &submission, const domain::Document &document)
{
    if (submission.state != State::Draft && submission.state != State::PreValidation)
        return base::error(ErrorKind::Refused, u"DOCUMENT_SENT"_s, {{u"file"_s, document.fileName}});
    if (!document.isCurrent())
        return base::error(ErrorKind::Refused, u"DOCUMENT_NOT_CURRENT"_s, {{u"file"_s, document.fileName}});
    return {};
}

} // namespace

base::Result<Outcome> withdrawDocument(Room &room, const Actor &actor, const WithdrawDocument &what)
{
    if (cleaned(what.reason).isEmpty())
        return missing("reason");
    auto started = start(room, actor, what.submission);
    if (!started)
        return started.error();
    const domain::Document *document = started->held.submission.document(what.document);
    if (!document)
        return base::error(ErrorKind::NotFound, u"NO_DOCUMENT"_s, {{u"id"_s, what.document.text()}});
    const base::Status free = mayBeWithdrawn(started->held.submission, *document);
    if (!free)
        return free.error();
    ledger::Draft entry = draft(ledger::Action::ArtifactWithdrawn);
    entry.artifacts.push_back({document->iri, document->fileName, document->sha256, document->byteLength, document->mediaType});
    entry.reason = cleaned(what.reason);
    entry.details.set(u"document"_s, document->id.text());
    base::Json difference;
    difference.set(u"what"_s, u"DOCUMENT_WITHDRAWN"_s);
    difference.set(u"file"_s, document->fileName);
    difference.set(u"document"_s, document->id.text());
    difference.set(u"before_sha256"_s, document->sha256.hex());
    return finish(*started, std::move(entry), [&](Act &act) { return appendConsequences(act, what.submission, difference); });
}

} // namespace chancery::engine
