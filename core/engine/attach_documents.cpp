// SPDX-License-Identifier: GPL-3.0-or-later
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
base::Result<SubmissionId> target(Room &room, Act &act, const Submission &submission, const AttachItem &item)
{
    if (isLetter(item) || submission.state == State::Draft || submission.state == State::PreValidation)
        return submission.id;
    const auto open = openAmendment(act, submission.id);
    if (!open)
        return open.error();
    if (open->has_value())
        return **open;
    CreateSubmission what{.site = submission.site, .route = submission.route, .lead = submission.lead,
                          .relation = domain::Relation::Amends, .relatedTo = submission.id};
    const auto made = appendSubmission(room, act, what);
    if (!made)
        return made.error();
    const base::Status carried = carryOver(act, submission, *made);
    if (!carried)
        return carried.error();
    return *made;
}

base::Json differenceOf(const Submission &submission, const PreparedDocument &document, const AttachedDocument &attached)
{
    base::Json difference;
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
base::Result<AttachedDocument> record(Room &room, Act &act, const SubmissionId &id, const PreparedDocument &document)
{
    const auto held = act.hold(id);
    if (!held)
        return held.error();
    const base::Result<SubmissionId> goesTo = target(room, act, held->submission, document.item);
    if (!goesTo)
        return goesTo.error();
    const auto there = act.hold(*goesTo);
    if (!there)
        return there.error();
    const auto attached = appendDocument(act, there->submission, document);
    if (!attached)
        return attached.error();
    const bool nothingNew = attached->duplicateOf == attached->id;
    if (nothingNew || isLetter(document.item))
        return *attached;
    const base::Status followed = appendConsequences(act, id, differenceOf(there->submission, document, *attached));
    if (!followed)
        return followed.error();
    return *attached;
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

base::Status recordBatch(Room &room, const Actor &actor, const SubmissionId &id, const std::vector<base::Result<PreparedDocument>> &prepared, Attached &attached, Receipt &receipt)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    std::vector<AttachedDocument> recorded;
    for (const base::Result<PreparedDocument> &each : prepared) {
        if (!each)
            continue;
        const auto done = record(room, *act, id, *each);
        if (!done)
            return done.error();
        recorded.push_back(*done);
    }
    if (act->isEmpty()) {
        attached.documents.insert(attached.documents.end(), recorded.begin(), recorded.end());
        return {};
    }
    const base::Result<Receipt> committed = act->commit();
    if (!committed)
        return committed.error();
    receipt = *committed;
    attached.documents.insert(attached.documents.end(), recorded.begin(), recorded.end());
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
    Outcome outcome;
    Attached attached;
    for (std::size_t from = 0; from < what.items.size();) {
        const std::vector<AttachItem> batch = nextBatch(what.items, from);
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
