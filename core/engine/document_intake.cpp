// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_intake.h"

#include "core/base/source_file.h"
#include "core/domain/json_members.h"
#include "core/engine/own_files.h"
#include "core/engine/use_cases.h"
#include "core/intake/clean_facts.h"
#include "core/intake/sniffer.h"
#include "core/store/aggregate_table.h"
#include "core/store/side_tables.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;
using domain::Document;
using domain::DocumentFacts;
using domain::Submission;

QString visibleName(const QString &path)
{
    QString name = cleaned(QFileInfo(path).fileName()).left(255);
    for (QChar &c : name) {
        // Line breaks and direction marks would let a name pass for another.
        const bool hidden = c == u'\n' || c == u'\t' || c.category() == QChar::Other_Format;
        if (hidden)
            c = QChar::ReplacementCharacter;
    }
    return name.isEmpty() ? u"document"_s : name;
}

base::Result<DocumentFacts> factsFromVault(Room &room, const base::Digest &sha256, const Work &work)
{
    QDir(room.folder).mkpath(u"tmp"_s);
    const QString copy = room.folder + u"/tmp/"_s + sha256.hex();
    const base::Status extracted = room.vault->extract(sha256, copy);
    if (!extracted)
        return extracted.error();
    base::Result<DocumentFacts> facts = room.world.inspect(copy, work.stop);
    QFile::remove(copy);
    if (facts)
        intake::cleanFacts(*facts);
    return facts;
}

namespace {

/// Facts of exactly the stored bytes: read from the source where it is provably still the same, else from the vault.
base::Result<DocumentFacts> factsOf(Room &room, const PreparedDocument &document, const Work &work)
{
    const auto after = base::SourceFile::look(document.item.path);
    if (after && *after == document.stamp)
        return room.world.inspect(document.item.path, work.stop);
    return factsFromVault(room, document.sha256, work);
}

/// What is known of these bytes already, where an entry vouches for it: a table alone is not believed (record_trust.h).
std::optional<DocumentFacts> vouchedFacts(Room &room, const base::Digest &sha256)
{
    const store::DocumentFactsTable table(*room.connection);
    const auto stored = table.storedHash(sha256);
    if (!stored || stored->isZero())
        return std::nullopt;
    const auto submissions = store::submissionTable(*room.connection).all();
    if (!submissions)
        return std::nullopt;
    for (const Submission &submission : *submissions) {
        const bool names = std::ranges::any_of(submission.documents, [&](const Document &each) {
            return each.sha256 == sha256 && each.factsSha256 == *stored;
        });
        if (!names || !room.trust.confirmSubmission(*room.connection, submission.id).ok())
            continue;
        auto facts = table.get(sha256);
        return facts ? std::move(*facts) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Document> sameBytes(const Submission &submission, const PreparedDocument &document, bool sameClass)
{
    const auto found = std::ranges::find_if(submission.documents, [&](const Document &each) {
        return each.isCurrent() && each.sha256 == document.sha256 && (!sameClass || each.documentClass == document.item.documentClass);
    });
    return found == submission.documents.end() ? std::nullopt : std::optional(*found);
}

/// In which of the members that a person gave the description differs from what is on record: "version 1.0 → 2.0".
QStringList differences(const Document &document, const AttachItem &item)
{
    const auto day = [](const std::optional<QDate> &date) { return date ? date->toString(Qt::ISODate) : QString(); };
    const std::array<std::tuple<QString, QString, QString>, 5> given{{
        {u"version"_s, document.version, cleaned(item.version)}, {u"date"_s, day(document.date), day(item.date)},
        {u"language"_s, document.language, cleaned(item.language)}, {u"subject"_s, document.subject, cleaned(item.subject)},
        {u"expires"_s, day(document.expires), day(item.expires)}}};
    QStringList found;
    for (const auto &[name, before, now] : given) {
        if (!now.isEmpty() && now != before)
            found.append(name + u' ' + (before.isEmpty() ? u"–"_s : before) + u" → "_s + now);
    }
    return found;
}

bool standsAlone(const QString &documentClass)
{
    // Several of these belong to one package; only one of the same name replaces another.
    static const QStringList classes{u"other"_s, u"recruitment"_s, u"committee-letter"_s, u"addendum"_s};
    return classes.contains(documentClass);
}

Document describe(Act &act, const PreparedDocument &document, const QString &id)
{
    const AttachItem &item = document.item;
    return {.id = domain::DocumentId(id), .iri = act.newIri(), .documentClass = item.documentClass, .fileName = document.fileName,
            .version = cleaned(item.version), .date = item.date, .language = cleaned(item.language), .subject = cleaned(item.subject),
            .expires = item.expires, .factsSha256 = store::DocumentFactsTable::hashOf(document.facts), .sha256 = document.sha256, .byteLength = document.byteLength, .mediaType = document.mediaType};
}

/// Document ids run through the workspace: the number of the entry that brings the document makes them unique.
base::Result<QString> freshId(const Act &act)
{
    const auto tip = store::LedgerTable(act.connection()).tip();
    if (!tip)
        return tip.error();
    return u"DOC-"_s + QStringLiteral("%1").arg(tip->nextSeq, 5, 10, QLatin1Char('0'));
}

base::Status keepBeside(Act &act, const Submission &submission, const Document &document, const PreparedDocument &prepared)
{
    base::Status kept = store::DocumentFactsTable(act.connection()).put(document.sha256, prepared.facts);
    if (!kept || !prepared.item.watch)
        return kept;
    return store::SourceFileTable(act.connection()).put({.document = document.id, .submission = submission.id,
        .path = QFileInfo(prepared.item.path).absoluteFilePath(), .size = prepared.stamp.byteLength, .modifiedNs = prepared.stamp.modifiedNs});
}

} // namespace

namespace {

/// What can be said of a file before its bytes are read.
base::Result<PreparedDocument> sniffed(const Room &room, const AttachItem &item)
{
    if (item.documentClass.isEmpty())
        return missing("class");
    const base::Status foreign = leavesOwnFilesAlone(room.folder, item.path);
    if (!foreign)
        return foreign.error();
    const base::Result<QString> type = intake::sniffFile(item.path);
    if (!type)
        return type.error();
    return PreparedDocument{.item = item, .fileName = visibleName(item.path), .mediaType = *type};
}

base::Result<PreparedDocument> inspected(Room &room, PreparedDocument document, const store::StoredBlob &blob, const Work &work)
{
    document.sha256 = blob.sha256;
    document.byteLength = blob.byteLength;
    document.stamp = blob.source;
    document.isNew = !blob.alreadyThere;
    auto known = vouchedFacts(room, blob.sha256);
    base::Result<DocumentFacts> facts = known ? base::Result<DocumentFacts>(std::move(*known)) : factsOf(room, document, work);
    if (!facts) {
        discard(room, document);
        return facts.error();
    }
    document.facts = std::move(*facts);
    intake::cleanFacts(document.facts);
    return document;
}

} // namespace

std::vector<base::Result<PreparedDocument>> prepareDocuments(Room &room, const std::vector<AttachItem> &items, const Work &work)
{
    std::vector<base::Result<PreparedDocument>> prepared;
    QStringList paths;
    for (const AttachItem &item : items) {
        prepared.push_back(sniffed(room, item));
        if (prepared.back())
            paths.append(item.path);
    }
    const auto blobs = room.vault->putMany(paths, [&](const store::Vault::BatchProgress &at) {
        const QString path = paths.value(qsizetype(at.file));
        work.report(visibleName(path), at.bytesDone, at.bytesTotal, true);
    }, work.stop);
    std::size_t next = 0;
    for (base::Result<PreparedDocument> &each : prepared) {
        if (!each)
            continue;
        const base::Result<store::StoredBlob> &blob = blobs.at(next++);
        each = blob ? inspected(room, std::move(*each), *blob, work) : base::Result<PreparedDocument>(blob.error());
    }
    return prepared;
}

base::Result<PreparedDocument> prepareDocument(Room &room, const AttachItem &item, const Work &work)
{
    return std::move(prepareDocuments(room, {item}, work).front());
}

void discard(Room &room, const PreparedDocument &document)
{
    if (document.isNew)
        (void)room.vault->erase(document.sha256).ok(); // what stays is listed by the next RECOVERED
}

const Document *supersededBy(const Submission &submission, const PreparedDocument &document)
{
    const AttachItem &item = document.item;
    for (const Document &each : submission.documents) {
        const bool same = each.isCurrent() && each.documentClass == item.documentClass && each.subject == cleaned(item.subject)
            && each.language == cleaned(item.language);
        if (same && (!standsAlone(item.documentClass) || each.fileName == document.fileName))
            return &each;
    }
    return nullptr;
}

base::Result<std::optional<AttachedDocument>> recognised(const Submission &submission, const PreparedDocument &prepared)
{
    const std::optional<Document> same = sameBytes(submission, prepared, true);
    if (!same)
        return std::optional<AttachedDocument>();
    const QStringList others = differences(*same, prepared.item);
    // One letter may carry several answers, each of its own day.
    if (!others.isEmpty() && same->documentClass != u"committee-letter") {
        return base::error(ErrorKind::Refused, u"SAME_BYTES_OTHERWISE_DESCRIBED"_s,
                           {{u"file"_s, prepared.fileName}, {u"id"_s, same->id.text()}, {u"differences"_s, others.join(u", "_s)}});
    }
    return std::optional(AttachedDocument{.id = same->id, .file = prepared.fileName, .sha256 = prepared.sha256, .byteLength = prepared.byteLength,
                                          .mediaType = prepared.mediaType, .duplicateOf = same->id});
}

base::Result<AttachedDocument> appendDocument(Act &act, const Submission &submission, const PreparedDocument &prepared)
{
    AttachedDocument attached{.file = prepared.fileName, .sha256 = prepared.sha256, .byteLength = prepared.byteLength,
                              .mediaType = prepared.mediaType};
    const auto known = recognised(submission, prepared);
    if (!known)
        return known.error();
    if (known->has_value())
        return **known;
    if (const std::optional<Document> same = sameBytes(submission, prepared, false))
        attached.duplicateOf = same->id;
    const base::Result<QString> id = freshId(act);
    if (!id)
        return id.error();
    const Document document = describe(act, prepared, *id);
    ledger::Draft entry = draft(ledger::Action::ArtifactImported);
    entry.payloadHash = document.sha256;
    entry.produced.push_back({document.iri, document.fileName, document.sha256, document.byteLength, document.mediaType});
    entry.details.set(u"document"_s, domain::toJsonValue(document));
    if (const Document *old = supersededBy(submission, prepared)) {
        entry.details.set(u"supersedes"_s, old->id.text());
        attached.replaces = old->id;
    }
    const auto done = act.append(std::move(entry), submission.id);
    if (!done)
        return done.error();
    const base::Status kept = keepBeside(act, submission, document, prepared);
    if (!kept)
        return kept.error();
    attached.id = document.id;
    return attached;
}

} // namespace chancery::engine
