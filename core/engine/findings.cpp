// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/use_cases.h"
#include "core/store/aggregate_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;
using domain::Finding;

namespace {

base::Result<Finding> openFinding(const Act::Held &held, const domain::FindingId &id)
{
    const Finding *finding = held.submission.finding(id);
    if (!finding)
        return base::error(ErrorKind::NotFound, u"NO_FINDING"_s, {{u"id"_s, id.text()}});
    if (finding->status != domain::FindingStatus::Open)
        return base::error(ErrorKind::Refused, u"FINDING_RESOLVED"_s, {{u"id"_s, id.text()}});
    return *finding;
}

base::Status mayBeAssigned(const Act &act, const domain::PersonId &id)
{
    const auto person = store::personTable(act.connection()).get(id.text());
    if (!person)
        return person.error();
    if (!person->has_value())
        return base::error(ErrorKind::NotFound, u"NO_PERSON"_s, {{u"id"_s, id.text()}});
    const bool regulatory = std::ranges::any_of((*person)->roles, [](const domain::RoleGrant &grant) {
        return grant.role == domain::Role::RegulatoryAffairs;
    });
    if (!regulatory)
        return base::error(ErrorKind::Refused, u"NOT_IN_REGULATORY_AFFAIRS"_s, {{u"id"_s, id.text()}});
    return {};
}

base::Result<Outcome> appendAndCommit(Act &act, ledger::Draft entry, const domain::SubmissionId &submission)
{
    const auto done = act.append(std::move(entry), submission);
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act.commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Acknowledged{}};
}

} // namespace

base::Result<Outcome> assignFinding(Room &room, const Actor &actor, const AssignFinding &what)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto held = act->hold(what.submission);
    if (!held)
        return held.error();
    const auto finding = openFinding(*held, what.finding);
    if (!finding)
        return finding.error();
    const base::Status may = mayBeAssigned(*act, what.to);
    if (!may)
        return may.error();
    ledger::Draft entry = draft(ledger::Action::FindingAssigned);
    entry.errorType = base::wireText(finding->category);
    entry.details.set(u"finding_id"_s, what.finding.text());
    entry.details.set(u"assigned_to"_s, what.to.text());
    return appendAndCommit(*act, std::move(entry), what.submission);
}

base::Result<Outcome> resolveFinding(Room &room, const Actor &actor, const ResolveFinding &what)
{
    const QString reason = cleaned(what.reason);
    if (reason.isEmpty())
        return missing("reason");
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto held = act->hold(what.submission);
    if (!held)
        return held.error();
    const auto finding = openFinding(*held, what.finding);
    if (!finding)
        return finding.error();
    // A schema error is mended in the document, a warning passes by itself: neither is talked away.
    if (finding->category != domain::Category::BlockingComplianceViolation)
        return base::error(ErrorKind::Refused, u"NOT_FOR_THE_QUEUE"_s, {{u"id"_s, what.finding.text()}});
    if (!what.evidence.isEmpty() && !held->submission.document(what.evidence))
        return base::error(ErrorKind::NotFound, u"NO_DOCUMENT"_s, {{u"id"_s, what.evidence.text()}});
    ledger::Draft entry = draft(ledger::Action::FindingResolved);
    entry.errorType = base::wireText(finding->category);
    entry.reason = reason;
    entry.details.set(u"finding_id"_s, what.finding.text());
    entry.details.set(u"resolution"_s, reason);
    entry.details.setIfAny(u"evidence"_s, what.evidence.text());
    return appendAndCommit(*act, std::move(entry), what.submission);
}

} // namespace chancery::engine
