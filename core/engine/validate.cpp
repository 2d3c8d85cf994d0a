// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/engine/finding_entries.h"
#include "core/engine/gate_run.h"
#include "core/engine/use_cases.h"
#include "core/workflow/package.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using domain::Finding;
using domain::FindingStatus;
using domain::State;
using domain::Submission;

namespace {

/// A person has dealt with exactly this finding: it is not raised again while nothing about it changed.
bool settledByPerson(const Submission &submission, const Finding &seen)
{
    return std::ranges::any_of(submission.findings, [&seen](const Finding &each) {
        return each.status == FindingStatus::Resolved && each.resolution != u"CLEARED_BY_VALIDATION" && sameFinding(each, seen);
    });
}

bool standsOpen(const Submission &submission, const Finding &seen)
{
    return std::ranges::any_of(submission.findings, [&seen](const Finding &each) {
        return each.status == FindingStatus::Open && sameFinding(each, seen);
    });
}

base::Status appendNew(Act &act, const domain::SubmissionId &id, const std::vector<Finding> &seen)
{
    for (const Finding &each : seen) {
        const auto held = act.hold(id);
        if (!held)
            return held.error();
        if (standsOpen(held->submission, each) || settledByPerson(held->submission, each))
            continue;
        const base::Status done = appendFinding(act, held->submission, each);
        if (!done)
            return done;
    }
    return {};
}

/// What a gate that ran no longer sees is cleared; what belongs to a gate that was not reached stays as it was.
base::Status appendGone(Act &act, const Submission &submission, const rules::Registry::GateRun &run)
{
    for (const Finding &each : submission.findings) {
        const bool reached = int(each.gate) <= int(run.lastGate);
        const bool stillSeen = std::ranges::any_of(run.findings, [&each](const Finding &seen) { return sameFinding(each, seen); });
        if (each.status != FindingStatus::Open || !reached || stillSeen)
            continue;
        const base::Status done = appendCleared(act, submission, each);
        if (!done)
            return done;
    }
    return {};
}

ledger::Draft reportEntry(const Submission &submission, const rules::Registry::GateRun &run, const std::optional<domain::Obligations> &rebased)
{
    domain::ValidationReport report{.lastGate = run.lastGate, .manifest = workflow::packageSha256(submission)};
    report.blocking = int(std::ranges::count_if(submission.findings, &Finding::blocks));
    report.warnings = submission.openFindings(domain::Category::NonBlockingWarning);
    report.clean = report.blocking == 0;
    ledger::Draft entry = draft(report.clean ? ledger::Action::ValidationPassed : ledger::Action::ValidationFailed);
    entry.outcome = report.clean ? u"success"_s : u"minor_failure"_s;
    entry.severity = report.clean ? u"notice"_s : u"warning"_s;
    entry.payloadHash = report.manifest;
    if (!report.clean)
        entry.errorType = base::wireText(submission.openFindings(domain::Category::BlockingSchemaError) > 0
                                             ? domain::Category::BlockingSchemaError : domain::Category::BlockingComplianceViolation);
    entry.details.set(u"report"_s, domain::toJsonValue(report));
    entry.details.set(u"rule_pack"_s, submission.obligations.packId + u'@' + submission.obligations.packVersion);
    if (rebased)
        entry.details.set(u"obligations"_s, domain::toJsonValue(*rebased));
    return entry;
}

/// A case is judged by the rules in force when it is filed: until then the day's rules are taken anew.
base::Result<std::optional<domain::Obligations>> rebase(const Room &room, const Act::Held &held)
{
    auto now = room.world.rules.obligations(held.study, held.site, held.submission.route, room.today(held.site), held.submission.lead.isEmpty());
    if (!now)
        return now.error();
    domain::Obligations asBefore = *now;
    asBefore.asOf = held.submission.obligations.asOf;
    return asBefore == held.submission.obligations ? std::optional<domain::Obligations>() : std::optional(*now);
}

} // namespace

base::Result<Validated> appendValidation(Room &room, Act &act, const domain::SubmissionId &id)
{
    auto held = act.hold(id);
    if (!held)
        return held.error();
    const auto rebased = rebase(room, *held);
    if (!rebased)
        return rebased.error();
    if (rebased->has_value())
        held->submission.obligations = **rebased;
    const auto run = room.world.rules.runGates(held->study, held->site, held->submission, room.today(held->site));
    base::Status done = appendGone(act, held->submission, run);
    if (done)
        done = appendNew(act, id, run.findings);
    if (!done)
        return done.error();
    auto after = act.hold(id);
    if (!after)
        return after.error();
    if (rebased->has_value())
        after->submission.obligations = **rebased;
    const auto appended = act.append(reportEntry(after->submission, run, *rebased), id);
    if (!appended)
        return appended.error();
    Validated validated;
    for (const Finding &each : after->submission.findings) {
        if (each.status == FindingStatus::Open)
            validated.findings.push_back(each);
    }
    validated.blocking = int(std::ranges::count_if(validated.findings, &Finding::blocks));
    validated.clean = validated.blocking == 0;
    return validated;
}

base::Result<Outcome> validate(Room &room, const Actor &actor, const Validate &what)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto held = act->hold(what.submission);
    if (!held)
        return held.error();
    if (held->submission.state != State::Draft && held->submission.state != State::PreValidation)
        return base::error(base::ErrorKind::Refused, u"ALREADY_SUBMITTED"_s, {{u"state"_s, base::wireText(held->submission.state)}});
    base::Result<Validated> validated = appendValidation(room, *act, what.submission);
    if (!validated)
        return validated.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, std::move(*validated)};
}

} // namespace chancery::engine
