// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_state.h"

#include "core/engine/reset.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

bool saysDamage(const base::Error &error)
{
    return error.kind == base::ErrorKind::Corrupt || error.kind == base::ErrorKind::NotFound;
}

/// What is there instead of the bytes that were stored.
QString foundInstead(const base::Error &error)
{
    if (error.code == u"BLOB_MISSING")
        return u"missing"_s;
    return error.values.value(u"found"_s, u"altered"_s);
}

} // namespace

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
    sayFound(entry, found);
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
    difference.setIfAny(base::Digest::fromHex(found) ? u"sha256"_s : u"found"_s, found);
    return appendConsequences(act, submission.id, difference);
}

void sayFound(ledger::Draft &entry, const QString &found)
{
    entry.details.setIfAny(u"found"_s, found);
    if (base::Digest::fromHex(found))
        entry.details.set(u"found_sha256"_s, found);
}

base::Result<Rehash> rehash(const store::Vault &vault, const domain::Submission &submission, const std::vector<const domain::Document *> &documents, const Work &work)
{
    Rehash result;
    for (const domain::Document *each : documents) {
        work.report(each->fileName, result.checked, std::int64_t(documents.size()), false);
        const base::Status verified = vault.verify(each->sha256, work.stop);
        if (!verified && !saysDamage(verified.error()))
            return verified.error();
        if (!verified)
            result.damaged.push_back({submission.id, each->id, each->sha256.hex(), foundInstead(verified.error()), each->fileName});
        ++result.checked;
    }
    return result;
}

} // namespace chancery::engine
