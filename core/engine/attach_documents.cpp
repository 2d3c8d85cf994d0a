// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/declared.h"
#include "core/engine/document_intake.h"
#include "core/engine/new_submission.h"
#include "core/engine/reset.h"
#include "core/engine/use_cases.h"

#include "core/domain/json_members.h"
#include "core/store/aggregate_table.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using domain::State;
using domain::Submission;
using domain::SubmissionId;

namespace {

bool isLetter(const AttachItem &item)
{
    return item.documentClass == u"committee-letter";
}

/// The open amendment of a submitted submission, if there is one.
base::Result<std::optional<SubmissionId>> openAmendment(const Act &act, const SubmissionId &of)
{
    const auto all = store::submissionTable(act.connection()).all();
    if (!all)
        return all.error();
    const auto found = std::ranges::find_if(*all, [&of](const Submission &each) {
        return each.relatedTo == of && each.relation == domain::Relation::Amends
            && (each.state == State::Draft || each.state == State::PreValidation);
    });
    return found == all->end() ? std::optional<SubmissionId>() : std::optional(found->id);
}

/// Copies the reviewed package into a new amendment, so that it starts complete; the bytes are shared.
base::Status carryOver(Act &act, const Submission &from, const SubmissionId &to)
{
    for (const domain::Document &each : from.documents) {
        if (!each.isCurrent() || each.documentClass == u"committee-letter")
            continue;
        domain::Document copy = each;
        copy.iri = act.newIri();
        copy.locked = false;
        const auto tip = store::LedgerTable(act.connection()).tip();
        if (!tip)
            return tip.error();
        copy.id = domain::DocumentId(u"DOC-"_s + QStringLiteral("%1").arg(tip->nextSeq, 5, 10, QLatin1Char('0')));
        ledger::Draft entry = draft(ledger::Action::ArtifactImported);
        entry.payloadHash = copy.sha256;
        entry.produced.push_back({copy.iri, copy.fileName, copy.sha256, copy.byteLength, copy.mediaType});
        entry.details.set(u"document"_s, domain::toJsonValue(copy));
        entry.details.set(u"carried_over_from"_s, each.id.text());
        const auto done = act.append(std::move(entry), to);
        if (!done)
            return done.error();
    }
    return {};
}

/// Where a document of the package goes once its submission was sent: into the linked amendment, made now if need be.
base::Result<Amendment> target(Room &room, Act &act, const Submission &submission, const AttachItem &item)
{
    if (isLetter(item) || submission.state == State::Draft || submission.state == State::PreValidation)
        return Amendment{};
    const auto open = openAmendment(act, submission.id);
    if (!open)
        return open.error();
    if (open->has_value())
        return Amendment{**open, false};
    CreateSubmission what{.site = submission.site, .route = submission.route, .lead = submission.lead,
                          .relation = domain::Relation::Amends, .relatedTo = submission.id};
    const auto made = appendSubmission(room, act, what);
    if (!made)
        return made.error();
    const base::Status carried = carryOver(act, submission, *made);
    if (!carried)
        return carried.error();
    return Amendment{*made, true};
}

/// Nothing goes into a file that is closed; a letter that comes late is kept while the file is not archived.
base::Status takesDocuments(const Submission &submission, const std::vector<AttachItem> &items)
{
    if (submission.state == State::Archived)
        return base::error(base::ErrorKind::Refused, u"ARCHIVED"_s, {{u"id"_s, submission.id.text()}});
    const bool closed = submission.state == State::Expired || submission.state == State::Rejected;
    if (!closed || std::ranges::all_of(items, isLetter))
        return {};
    const QString code = submission.state == State::Expired ? u"ATTACH_TO_EXPIRED"_s : u"ATTACH_TO_REJECTED"_s;
    return base::error(base::ErrorKind::Refused, code, {{u"id"_s, submission.id.text()}, {u"site"_s, submission.site.text()}});
}

base::Json differenceOf(const Submission &submission, const PreparedDocument &document, const AttachedDocument &attached, const Amendment &amendment)
{
    base::Json difference;
    difference.setIfAny(u"amendment"_s, amendment.id.text());
    const domain::Document *old = supersededBy(submission, document);
    difference.set(u"what"_s, old ? u"NEW_VERSION"_s : u"NEW_DOCUMENT"_s);
    difference.set(u"file"_s, document.fileName);
    difference.set(u"document"_s, attached.id.text());
    difference.set(u"sha256"_s, document.sha256.hex());
    if (old) {
        difference.set(u"before"_s, old->id.text());
        difference.set(u"before_sha256"_s, old->sha256.hex());
        difference.setIfAny(u"before_version"_s, old->version);
    }
    difference.setIfAny(u"version"_s, document.item.version);
    return difference;
}

/// Appends one prepared document inside the batch's act.
base::Status record(Room &room, Act &act, const SubmissionId &id, const PreparedDocument &document, Attached &attached)
{
    const auto held = act.hold(id);
    if (!held)
        return held.error();
    // Before an amendment is opened for it: what is there already opens nothing.
    const auto known = recognised(held->submission, document);
    if (!known)
        return known.error();
    if (known->has_value()) {
        attached.documents.push_back(**known);
        return {};
    }
    const base::Result<Amendment> amendment = target(room, act, held->submission, document.item);
    if (!amendment)
        return amendment.error();
    const auto there = act.hold(amendment->id.isEmpty() ? id : amendment->id);
    if (!there)
        return there.error();
    const auto done = appendDocument(act, there->submission, document);
    if (!done)
        return done.error();
    if (!amendment->id.isEmpty())
        attached.amendment = Amendment{amendment->id, amendment->opened || (attached.amendment && attached.amendment->opened)};
    attached.documents.push_back(*done);
    const bool nothingNew = done->duplicateOf == done->id;
    if (nothingNew || isLetter(document.item))
        return {};
    return appendConsequences(act, id, differenceOf(there->submission, document, *done, *amendment));
}

/// Files that share one flush of the disk and one transaction: at most these many, and these many bytes, so that a cancel
/// is heard soon. What earlier batches recorded stays; of this one everything is there, or nothing.
constexpr std::size_t BatchFiles = 64;
constexpr qint64 BatchBytes = 256LL << 20;

std::vector<AttachItem> nextBatch(const std::vector<AttachItem> &items, std::size_t &from)
{
    std::vector<AttachItem> batch;
    qint64 bytes = 0;
    while (from < items.size() && batch.size() < BatchFiles) {
        bytes += QFileInfo(items[from].path).size();
        if (!batch.empty() && bytes > BatchBytes)
            break;
        batch.push_back(items[from++]);
    }
    return batch;
}

/// The items whose description can be; the others are refused before a byte of them is read.
std::vector<AttachItem> fitting(const Room &room, const Submission &submission, const std::vector<AttachItem> &items, Attached &attached)
{
    std::vector<AttachItem> good;
    for (const AttachItem &each : items) {
        const base::Status fit = fits(room, submission, {each.documentClass, cleaned(each.language), each.date, each.expires});
        if (fit)
            good.push_back(each);
        else
            attached.refused.emplace_back(each.path, fit.error());
    }
    return good;
}

base::Status recordBatch(Room &room, const Actor &actor, const SubmissionId &id, const std::vector<base::Result<PreparedDocument>> &prepared, Attached &attached, Receipt &receipt)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    Attached with = attached;
    for (const base::Result<PreparedDocument> &each : prepared) {
        if (!each)
            continue;
        const base::Status done = record(room, *act, id, *each, with);
        if (!done && done.error().code == u"SAME_BYTES_OTHERWISE_DESCRIBED")
            with.refused.emplace_back(each->item.path, done.error()); // nothing of it was appended
        else if (!done)
            return done.error();
    }
    if (!act->isEmpty()) {
        const base::Result<Receipt> committed = act->commit();
        if (!committed)
            return committed.error();
        receipt = *committed;
    }
    attached = std::move(with);
    return {};
}

} // namespace

base::Result<Outcome> attachDocuments(Room &room, const Actor &actor, const AttachDocuments &what, const Work &work)
{
    const auto known = TableShelf(*room.connection).submission(what.submission);
    if (!known)
        return known.error();
    if (!known->has_value())
        return base::error(base::ErrorKind::NotFound, u"NO_SUBMISSION"_s, {{u"id"_s, what.submission.text()}});
    const base::Status open = takesDocuments(**known, what.items);
    if (!open)
        return open.error();
    Outcome outcome;
    Attached attached;
    const std::vector<AttachItem> items = fitting(room, **known, what.items, attached);
    for (std::size_t from = 0; from < items.size();) {
        const std::vector<AttachItem> batch = nextBatch(items, from);
        const auto prepared = prepareDocuments(room, batch, work);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (!prepared[i])
                attached.refused.emplace_back(batch[i].path, prepared[i].error());
        }
        const base::Status done = recordBatch(room, actor, what.submission, prepared, attached, outcome.receipt);
        if (!done) {
            for (const auto &each : prepared) {
                if (each)
                    discard(room, *each);
            }
            return done.error();
        }
    }
    if (attached.documents.empty() && attached.refused.size() == 1)
        return attached.refused.front().second;
    outcome.answer = std::move(attached);
    return outcome;
}

} // namespace chancery::engine
