// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/declared.h"
#include "core/engine/one_entry.h"
#include "core/engine/reset.h"
#include "core/engine/use_cases.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;
using base::Json;

namespace {

QString day(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

Json declared(const domain::Document &document)
{
    Json json{Json::Object{}};
    json.set(u"class"_s, document.documentClass);
    json.set(u"version"_s, document.version);
    json.set(u"date"_s, day(document.date));
    json.set(u"language"_s, document.language);
    json.set(u"subject"_s, document.subject);
    json.set(u"expires"_s, day(document.expires));
    return json;
}

Json declared(const DescribeDocument &what)
{
    Json json{Json::Object{}};
    json.set(u"class"_s, cleaned(what.documentClass));
    json.set(u"version"_s, cleaned(what.version));
    json.set(u"date"_s, day(what.date));
    json.set(u"language"_s, cleaned(what.language));
    json.set(u"subject"_s, cleaned(what.subject));
    json.set(u"expires"_s, day(what.expires));
    return json;
}

/// RFC 6902: a `test` of the old value before each `replace`.
Json patch(const Json &before, const Json &after)
{
    Json changes{Json::Array{}};
    for (const auto &[name, value] : after.object()) {
        if (before[name] == value)
            continue;
        for (const auto &[op, what] : {std::pair(u"test"_s, before[name]), std::pair(u"replace"_s, value)}) {
            Json step;
            step.set(u"op"_s, op);
            step.set(u"path"_s, u'/' + name);
            step.set(u"value"_s, what);
            changes.append(step);
        }
    }
    return changes;
}

} // namespace

base::Result<Outcome> describeDocument(Room &room, const Actor &actor, const DescribeDocument &what)
{
    if (cleaned(what.reason).isEmpty())
        return missing("reason");
    auto started = start(room, actor, what.submission);
    if (!started)
        return started.error();
    const domain::Submission &submission = started->held.submission;
    const domain::Document *document = submission.document(what.document);
    if (!document)
        return base::error(ErrorKind::NotFound, u"NO_DOCUMENT"_s, {{u"id"_s, what.document.text()}});
    if (document->isWithdrawn())
        return base::error(ErrorKind::Refused, u"DOCUMENT_NOT_CURRENT"_s, {{u"file"_s, document->fileName}});
    if (document->locked && submission.state != domain::State::PreValidation)
        return base::error(ErrorKind::Refused, u"DOCUMENT_LOCKED"_s, {{u"file"_s, document->fileName}});
    const base::Status fit = fits(room, submission, {cleaned(what.documentClass), cleaned(what.language), what.date, what.expires});
    if (!fit)
        return fit.error();
    const Json after = declared(what);
    const Json changes = patch(declared(*document), after);
    if (changes.array().empty())
        return base::error(ErrorKind::Refused, u"NOTHING_CHANGED"_s);
    ledger::Draft entry = draft(ledger::Action::RecordChanged);
    entry.artifacts.push_back({document->iri, document->fileName, document->sha256, document->byteLength, document->mediaType});
    entry.changes = changes;
    entry.reason = cleaned(what.reason);
    entry.details.set(u"document"_s, document->id.text());
    entry.details.set(u"after"_s, after);
    Json difference;
    difference.set(u"what"_s, u"DESCRIPTION_CHANGED"_s);
    difference.set(u"file"_s, document->fileName);
    difference.set(u"document"_s, document->id.text());
    return finish(*started, std::move(entry), [&](Act &act) { return appendConsequences(act, what.submission, difference); });
}

} // namespace chancery::engine
