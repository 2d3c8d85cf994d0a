// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_intake.h"
#include "core/engine/new_submission.h"
#include "core/engine/reset.h"
#include "core/engine/use_cases.h"

#include "core/domain/json_members.h"
#include "core/store/aggregate_table.h"

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

/// One document's own transaction: what was done before a cancel or a kill stays, what was not is cleanly absent.
base::Result<std::pair<Receipt, AttachedDocument>> record(Room &room, const Actor &actor, const SubmissionId &id, const PreparedDocument &document)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto held = act->hold(id);
    if (!held)
        return held.error();
    const base::Result<SubmissionId> goesTo = target(room, *act, held->submission, document.item);
    if (!goesTo)
        return goesTo.error();
    const auto there = act->hold(*goesTo);
    if (!there)
        return there.error();
    const auto attached = appendDocument(*act, there->submission, document);
    if (!attached)
        return attached.error();
    const bool nothingNew = attached->duplicateOf == attached->id && *goesTo == id;
    if (nothingNew)
        return std::pair(Receipt{}, *attached);
    if (!isLetter(document.item)) {
        const base::Status followed = appendConsequences(*act, id, differenceOf(there->submission, document, *attached));
        if (!followed)
            return followed.error();
    }
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return std::pair(*receipt, *attached);
}

} // namespace

base::Result<Outcome> attachDocuments(Room &room, const Actor &actor, const AttachDocuments &what, const Work &work)
{
    Outcome outcome;
    Attached attached;
    for (const AttachItem &item : what.items) {
        if (work.stop.stop_requested())
            return attached.documents.empty() ? base::Result<Outcome>(cancelled()) : Outcome{outcome.receipt, attached};
        const auto prepared = prepareDocument(room, item, work);
        if (!prepared) {
            attached.refused.emplace_back(item.path, prepared.error());
            continue;
        }
        const auto done = record(room, actor, what.submission, *prepared);
        if (!done) {
            attached.refused.emplace_back(item.path, done.error());
            continue;
        }
        outcome.receipt = done->first.seq < 0 ? outcome.receipt : done->first;
        attached.documents.push_back(done->second);
    }
    if (attached.documents.empty() && attached.refused.size() == 1)
        return attached.refused.front().second;
    outcome.answer = std::move(attached);
    return outcome;
}

} // namespace chancery::engine
