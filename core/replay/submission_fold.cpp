// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/submission_fold.h"

#include "core/domain/json_members.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::replay {

using base::Json;
using domain::Document;
using domain::DocumentId;
using domain::Finding;
using domain::fromJson;
using domain::State;
using domain::Submission;
using ledger::Action;

namespace {

void created(Submission &submission, const EntryView &view)
{
    submission.createdAt = view.at;
    submission.gates.clear();
    for (const domain::GateRule &rule : submission.obligations.gates)
        submission.gates.push_back({.name = rule.name});
}

void imported(Submission &submission, const EntryView &view)
{
    auto document = fromJson<Document>(view.details[u"document"]);
    document.attachedSeq = view.seq;
    document.attachedAt = view.at;
    document.attachedBy = view.by;
    const DocumentId superseded(view.details[u"supersedes"].toString());
    if (Document *old = submission.document(superseded))
        old->supersededBy = document.id;
    submission.documents.push_back(std::move(document));
}

/// The vault or the watched source no longer agrees with what was taken in, or agrees again.
void changed(Submission &submission, const EntryView &view)
{
    Document *document = submission.document(DocumentId(view.details[u"document"].toString()));
    if (!document)
        return;
    const QString what = view.details[u"what"].toString();
    if (what == u"damaged" || what == u"repaired")
        document->damaged = what == u"damaged";
    if (what == u"source_changed" || what == u"source_restored")
        document->sourceChanged = what == u"source_changed";
    if (what == u"facts_read") {
        document->factsSha256 = base::Digest::fromHex(view.details[u"facts_sha256"].toString()).value_or(base::Digest());
        return;
    }
    document->found = view.details[u"found"].toString();
}

/// Taken out of a draft: the version stays on record, and counts no longer.
void withdrawn(Submission &submission, const EntryView &view)
{
    Document *document = submission.document(DocumentId(view.details[u"document"].toString()));
    if (!document)
        return;
    document->withdrawnReason = view.entry[u"reason"].toString();
    document->withdrawnAt = view.at;
    document->withdrawnBy = view.by;
    // What it had taken the place of counts again.
    for (Document &before : submission.documents) {
        if (before.supersededBy == document->id)
            before.supersededBy = {};
    }
    document->locked = false;
}

void described(Submission &submission, const EntryView &view)
{
    Document *document = submission.document(DocumentId(view.details[u"document"].toString()));
    if (!document)
        return;
    const Json &after = view.details[u"after"];
    document->documentClass = after[u"class"].toString(document->documentClass);
    document->version = after[u"version"].toString();
    document->language = after[u"language"].toString();
    document->subject = after[u"subject"].toString();
    const auto day = [&after](QStringView name) -> std::optional<QDate> {
        const QDate read = QDate::fromString(after[name].toString(), Qt::ISODate);
        return read.isValid() ? std::optional(read) : std::nullopt;
    };
    document->date = day(u"date");
    document->expires = day(u"expires");
}

void validated(Submission &submission, const EntryView &view)
{
    auto report = fromJson<domain::ValidationReport>(view.details[u"report"]);
    report.at = view.at;
    report.by = view.by;
    report.seq = view.seq;
    submission.validation = report;
    if (view.details.contains(u"obligations"))
        submission.obligations = fromJson<domain::Obligations>(view.details[u"obligations"]);
}

void raised(Submission &submission, const EntryView &view)
{
    auto finding = fromJson<Finding>(view.details[u"finding"]);
    finding.raisedSeq = view.seq;
    submission.findings.push_back(std::move(finding));
}

Finding *findingOf(Submission &submission, const EntryView &view)
{
    const domain::FindingId id(view.details[u"finding_id"].toString());
    const auto found = std::ranges::find(submission.findings, id, &Finding::id);
    return found == submission.findings.end() ? nullptr : &*found;
}

void assigned(Submission &submission, const EntryView &view)
{
    if (Finding *finding = findingOf(submission, view))
        finding->assignedTo = domain::PersonId(view.details[u"assigned_to"].toString());
}

void resolved(Submission &submission, const EntryView &view)
{
    Finding *finding = findingOf(submission, view);
    if (!finding)
        return;
    finding->status = domain::FindingStatus::Resolved;
    finding->resolvedSeq = view.seq;
    finding->resolution = view.details[u"resolution"].toString();
}

void locked(Submission &submission, const EntryView &view)
{
    auto lock = fromJson<domain::PackageLock>(view.details[u"lock"]);
    lock.at = view.at;
    lock.by = view.by;
    lock.seq = view.seq;
    for (Document &each : submission.documents)
        each.locked = std::ranges::find(lock.documents, each.id) != lock.documents.end();
    submission.lock = lock;
}

void stateChanged(Submission &submission, const EntryView &view)
{
    const auto from = base::fromWire<State>(view.entry[u"state_from"].toString());
    const auto to = base::fromWire<State>(view.entry[u"state_to"].toString());
    if (!from || !to || view.entry[u"outcome"].toString() != u"success")
        return;
    const bool rolledBack = view.details[u"rolled_back"].toBool();
    submission.state = *to;
    submission.steps.push_back({.from = *from, .to = *to, .at = view.at, .occurredOn = view.entry[u"occurred_at"].toString().left(10),
                                .by = view.by, .byTime = view.details[u"by_time"].toBool(), .rolledBack = rolledBack, .seq = view.seq});
    if (rolledBack) {
        domain::Rollback payload{.errorType = view.entry[u"error_type"].toString(), .reasons = {}, .at = view.at, .seq = view.seq};
        domain::fromJsonValue(view.details[u"reasons"], payload.reasons);
        submission.rollback = payload;
    } else {
        submission.rollback.reset();
    }
    if (*to == State::Draft) {
        // Back in DRAFT nothing is locked or validated any more; what was stays in the ledger.
        submission.validation.reset();
        submission.lock.reset();
        for (Document &each : submission.documents)
            each.locked = false;
    }
}

using Step = void (*)(Submission &, const EntryView &);
constexpr std::array<std::pair<Action, Step>, 13> Steps{{
    {Action::SubmissionCreated, created},
    {Action::ArtifactImported, imported},
    {Action::ArtifactChanged, changed},
    {Action::ArtifactWithdrawn, withdrawn},
    {Action::RecordChanged, described},
    {Action::ValidationPassed, validated},
    {Action::ValidationFailed, validated},
    {Action::FindingRaised, raised},
    {Action::FindingAssigned, assigned},
    {Action::FindingResolved, resolved},
    {Action::ArtifactLocked, locked},
    {Action::StateChanged, stateChanged},
    {Action::Remediated, resolved},
}};

} // namespace

void foldSubmission(Submission &submission, Action action, const EntryView &view)
{
    for (const auto &[each, step] : Steps) {
        if (each == action)
            step(submission, view);
    }
    // Clocks are computed where the calendar is known and recorded whole with the entry that moved them.
    if (view.details.contains(u"clocks"))
        domain::fromJsonValue(view.details[u"clocks"], submission.clocks);
}

} // namespace chancery::replay
