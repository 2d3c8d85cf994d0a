// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/guard.h"

#include "core/workflow/lifecycle.h"
#include "core/workflow/package.h"

#include <algorithm>

namespace chancery::workflow {

using domain::Category;
using domain::Submission;

namespace {

GuardLine line(Check check, bool met, QMap<QString, QString> values = {})
{
    return GuardLine{check, met, std::move(values)};
}

bool comesNoLater(State demanded, State target)
{
    // The demands of a state are those of the states on the way to it.
    return int(demanded) <= int(target);
}

/// Up to SUBMITTED the whole package is looked at again; later states ask only for what they themselves demand, because
/// what was reviewed stays as it was.
void addDemanded(Checklist &lines, const Submission &submission, State target)
{
    for (const domain::DocumentDemand &demand : submission.obligations.documents) {
        const bool due = target > State::Submitted ? demand.before == target : comesNoLater(demand.before, target);
        if (!demand.blocking || !due)
            continue;
        const bool present = !submission.current(demand.documentClass).empty();
        lines.push_back(line(Check::DemandedDocuments, present,
                             {{QStringLiteral("class"), demand.documentClass},
                              {QStringLiteral("label"), demand.label},
                              {QStringLiteral("citation"), demand.citation}}));
    }
}

GuardLine described(const Submission &submission)
{
    for (const domain::Document *each : packageDocuments(submission)) {
        if (each->documentClass.isEmpty() || each->version.isEmpty() || !each->date)
            return line(Check::DocumentsDescribed, false,
                        {{QStringLiteral("document"), each->id.text()}, {QStringLiteral("file"), each->fileName}});
    }
    return line(Check::DocumentsDescribed, true);
}

GuardLine delegation(const Submission &submission, QDate today)
{
    const bool current = std::ranges::any_of(submission.delegations, [today](const domain::Delegation &each) {
        return each.confirmedByInvestigator && each.confirmedOn <= today && each.from <= today && (!each.to || *each.to >= today);
    });
    return line(Check::DelegationAuthority, current,
                {{QStringLiteral("recorded"), QString::number(submission.delegations.size())}});
}

GuardLine noBlocking(const Submission &submission)
{
    const auto blocking = std::ranges::count_if(submission.findings, &domain::Finding::blocks);
    return line(Check::NoBlockingFindings, blocking == 0, {{QStringLiteral("count"), QString::number(blocking)}});
}

void addBytes(Checklist &lines, const Submission &submission, const GuardContext &context, bool locked)
{
    const size_t before = lines.size();
    for (const domain::Document *each : packageDocuments(submission)) {
        const QString id = each->id.text();
        const bool damaged = each->damaged || context.found.contains(id);
        if (!damaged && !each->sourceChanged)
            continue;
        lines.push_back(line(Check::BytesMatchLock, false,
                             {{QStringLiteral("document"), id}, {QStringLiteral("file"), each->fileName},
                              {QStringLiteral("what"), damaged ? QStringLiteral("bytes") : QStringLiteral("source")},
                              {QStringLiteral("expected"), each->sha256.hex()},
                              {QStringLiteral("found"), context.found.value(id, each->found)}}));
    }
    if (lines.size() == before)
        lines.push_back(locked ? line(Check::BytesMatchLock, true) : line(Check::BytesMatchLock, false, {{QStringLiteral("lock"), QStringLiteral("none")}}));
}

Checklist toPreValidation(const Submission &submission)
{
    Checklist lines{line(Check::DocumentsPresent, !packageDocuments(submission).empty())};
    addDemanded(lines, submission, State::PreValidation);
    lines.push_back(described(submission));
    return lines;
}

Checklist toSubmitted(const Submission &submission, const GuardContext &context)
{
    Checklist lines;
    addDemanded(lines, submission, State::Submitted);
    const base::Digest now = packageSha256(submission);
    const bool validated = submission.validation && submission.validation->manifest == now;
    lines.push_back(line(Check::Validated, validated));
    lines.push_back(noBlocking(submission));
    const bool locked = submission.lock && submission.lock->packageSha256 == now;
    lines.push_back(line(Check::PackageLocked, locked));
    addBytes(lines, submission, context, locked);
    lines.push_back(delegation(submission, context.today));
    if (submission.route == domain::Route::Central && !submission.isLead)
        lines.push_back(line(Check::LeadSubmitted, context.leadSubmitted, {{QStringLiteral("lead"), submission.lead.text()}}));
    return lines;
}

GuardLine decisionIs(const Submission &submission, domain::DecisionOutcome wanted)
{
    const bool fits = submission.decision && submission.decision->outcome == wanted;
    return line(Check::DecisionRecorded, fits, {{QStringLiteral("outcome"), base::wireText(wanted)}});
}

GuardLine noRequests(const Submission &submission)
{
    const auto open = std::ranges::count_if(submission.requests, [](const domain::OpenRequest &each) { return !each.answered; });
    return line(Check::NoOpenRequests, open == 0, {{QStringLiteral("count"), QString::number(open)}});
}

GuardLine expiryKnown(const Submission &submission)
{
    return line(Check::ExpiryKnown, submission.decision && submission.decision->expires.has_value());
}

Checklist toConditional(const Submission &submission)
{
    const bool named = !submission.conditions.empty()
        && std::ranges::none_of(submission.conditions, [](const domain::Condition &each) { return each.verifier.isEmpty(); });
    return {decisionIs(submission, domain::DecisionOutcome::ApprovedWithConditions), line(Check::ConditionsRecorded, named)};
}

Checklist toApproved(const Submission &submission)
{
    if (submission.state == State::ConditionalApproval) {
        const auto open = std::ranges::count_if(submission.conditions, [](const domain::Condition &each) { return !each.met; });
        return {line(Check::ConditionsMet, open == 0, {{QStringLiteral("count"), QString::number(open)}}),
                expiryKnown(submission)};
    }
    return {decisionIs(submission, domain::DecisionOutcome::Approved), noRequests(submission), expiryKnown(submission)};
}

Checklist toRejected(const Submission &submission)
{
    if (submission.state == State::Submitted) {
        const bool rejected = (submission.acknowledgement && submission.acknowledgement->intakeRejected)
            || (submission.decision && submission.decision->outcome == domain::DecisionOutcome::Rejected);
        return {line(Check::IntakeRejectionRecorded, rejected)};
    }
    return {decisionIs(submission, domain::DecisionOutcome::Rejected)};
}

Checklist toArchived(const Submission &submission, const GuardContext &context)
{
    const auto queued = std::ranges::count_if(submission.findings, [](const domain::Finding &each) {
        return each.status == domain::FindingStatus::Open && each.category == Category::BlockingComplianceViolation;
    });
    return {noRequests(submission),
            line(Check::NoOpenQueueItems, queued == 0, {{QStringLiteral("count"), QString::number(queued)}}),
            line(Check::ClosureReason, !context.reason.trimmed().isEmpty())};
}

} // namespace

namespace {

Checklist preconditions(const Submission &submission, State to, const GuardContext &context)
{
    switch (to) {
    case State::Draft:
        return {line(Check::ReturnReason, !context.reason.trimmed().isEmpty())};
    case State::PreValidation:
        return toPreValidation(submission);
    case State::Submitted:
        return toSubmitted(submission, context);
    case State::UnderReview:
        return {line(Check::AcknowledgementRecorded,
                     submission.acknowledgement && !submission.acknowledgement->intakeRejected)};
    case State::ConditionalApproval:
        return toConditional(submission);
    case State::Approved:
        return toApproved(submission);
    case State::Rejected:
        return toRejected(submission);
    case State::Expired: {
        const bool known = submission.decision && submission.decision->expires;
        return {line(Check::ExpiryPassed, known && *submission.decision->expires < context.today)};
    }
    case State::Archived:
        return toArchived(submission, context);
    }
    return {};
}

} // namespace

Checklist guard(const Submission &submission, State to, const GuardContext &context)
{
    if (!isLegal(submission.state, to))
        return {line(Check::NoSuchTransition, false)};
    Checklist lines = preconditions(submission, to, context);
    if (to > State::Submitted && to != State::Expired)
        addDemanded(lines, submission, to);
    return lines;
}

bool allMet(const Checklist &lines)
{
    return std::ranges::all_of(lines, &GuardLine::met);
}

} // namespace chancery::workflow
