// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/submission_json.h"

#include "core/workflow/lifecycle.h"
#include "core/workflow/outstanding.h"
#include "ui/text/check_words.h"
#include "ui/text/finding_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

using base::Json;

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

template<typename Things, typename Shape>
Json listOf(const Things &things, Shape shape)
{
    Json::Array list;
    for (const auto &each : things)
        list.push_back(shape(each));
    return list;
}

Json rulePackJson(const domain::Obligations &obligations)
{
    Json pack;
    pack.set(u"id"_s, obligations.packId);
    pack.set(u"version"_s, obligations.packVersion);
    pack.set(u"sha256"_s, obligations.packSha256);
    pack.set(u"title"_s, obligations.packTitle);
    pack.set(u"as_of"_s, dayText(obligations.asOf));
    return pack;
}

Json lockJson(const std::optional<domain::PackageLock> &lock)
{
    if (!lock)
        return {};
    Json json;
    json.set(u"package_sha256"_s, lock->packageSha256.hex());
    json.set(u"version"_s, lock->version);
    json.set(u"at"_s, lock->at);
    json.set(u"by"_s, lock->by);
    json.set(u"documents"_s, listOf(lock->documents, [](const domain::DocumentId &id) { return Json(id.text()); }));
    return json;
}

Json transitionsJson(const domain::Submission &submission, const workflow::GuardContext &context)
{
    Json::Array transitions;
    for (const workflow::Transition &each : workflow::Lifecycle) {
        if (each.from != submission.state)
            continue;
        const workflow::Checklist lines = workflow::guard(submission, each.to, context);
        Json json;
        json.set(u"to"_s, base::wireText(each.to));
        json.set(u"open"_s, workflow::allMet(lines));
        json.set(u"guard"_s, guardJson(lines));
        transitions.push_back(json);
    }
    return transitions;
}

Json delegationJson(const domain::Delegation &delegation)
{
    Json json;
    json.set(u"person"_s, delegation.person);
    json.set(u"duties"_s, delegation.duties);
    json.set(u"from"_s, dayText(delegation.from));
    json.setIfAny(u"to"_s, delegation.to ? dayText(*delegation.to) : QString());
    json.set(u"confirmed"_s, delegation.confirmedByInvestigator);
    json.setIfAny(u"confirmed_on"_s, dayText(delegation.confirmedOn));
    json.setIfAny(u"document"_s, delegation.document.text());
    return json;
}

Json demandJson(const domain::DocumentDemand &demand)
{
    Json json;
    json.set(u"class"_s, demand.documentClass);
    json.set(u"label"_s, demand.label);
    json.set(u"before"_s, base::wireText(demand.before));
    json.set(u"blocking"_s, demand.blocking);
    json.setIfAny(u"rule"_s, demand.rule);
    json.setIfAny(u"citation"_s, demand.citation);
    return json;
}

Json rollbackJson(const std::optional<domain::Rollback> &rollback)
{
    if (!rollback)
        return {};
    Json json;
    json.set(u"error_type"_s, rollback->errorType);
    json.set(u"at"_s, rollback->at);
    json.set(u"reasons"_s, listOf(rollback->reasons, [](const auto &reason) {
        Json line;
        line.set(u"check"_s, reason.first);
        line.set(u"found"_s, reason.second);
        return line;
    }));
    return json;
}

Json valuesJson(const QMap<QString, QString> &values)
{
    Json json{Json::Object{}};
    for (auto each = values.begin(); each != values.end(); ++each)
        json.set(each.key(), each.value());
    return json;
}

} // namespace

Json documentJson(const domain::Document &document)
{
    Json json;
    json.set(u"id"_s, document.id.text());
    json.set(u"class"_s, document.documentClass);
    json.set(u"file"_s, document.fileName);
    json.set(u"version"_s, document.version);
    json.set(u"date"_s, document.date ? dayText(*document.date) : QString());
    json.setIfAny(u"language"_s, document.language);
    json.setIfAny(u"subject"_s, document.subject);
    json.setIfAny(u"expires"_s, document.expires ? dayText(*document.expires) : QString());
    json.set(u"sha256"_s, document.sha256.hex());
    json.set(u"byte_length"_s, document.byteLength);
    json.set(u"media_type"_s, document.mediaType);
    json.set(u"current"_s, document.isCurrent());
    json.setIfAny(u"superseded_by"_s, document.supersededBy.text());
    json.setIfAny(u"withdrawn_reason"_s, document.withdrawnReason);
    json.setIfAny(u"withdrawn_at"_s, document.withdrawnAt);
    json.setIfAny(u"withdrawn_by"_s, document.withdrawnBy);
    json.setIfAny(u"found"_s, document.found);
    json.set(u"locked"_s, document.locked);
    json.set(u"damaged"_s, document.damaged);
    json.set(u"source_changed"_s, document.sourceChanged);
    json.set(u"attached_at"_s, document.attachedAt);
    json.set(u"attached_by"_s, document.attachedBy);
    return json;
}

Json findingJson(const domain::Finding &finding)
{
    Json json;
    json.set(u"id"_s, finding.id.text());
    json.set(u"category"_s, base::wireText(finding.category));
    json.set(u"gate"_s, base::wireText(finding.gate));
    json.set(u"check"_s, finding.check);
    json.set(u"message"_s, ui::findingSentence(finding));
    json.set(u"rule"_s, finding.rule);
    json.set(u"citation"_s, finding.citation);
    json.setIfAny(u"document"_s, finding.document.text());
    json.setIfAny(u"location"_s, finding.location);
    json.set(u"remedy"_s, ui::findingRemedy(finding));
    json.set(u"confidence"_s, base::wireText(finding.confidence));
    json.setIfAny(u"source"_s, finding.source);
    json.setIfAny(u"checked_on"_s, finding.checkedOn);
    json.setIfAny(u"valid_from"_s, finding.validFrom);
    json.setIfAny(u"valid_to"_s, finding.validTo);
    json.set(u"status"_s, base::wireText(finding.status));
    json.setIfAny(u"assigned_to"_s, finding.assignedTo.text());
    json.setIfAny(u"resolution"_s, finding.resolution);
    json.set(u"values"_s, valuesJson(finding.values));
    return json;
}

Json clockJson(const domain::RunningClock &clock)
{
    Json json;
    json.set(u"kind"_s, clock.kind);
    json.set(u"label"_s, clock.label);
    json.set(u"state"_s, base::wireText(clock.state));
    json.set(u"status"_s, base::wireText(clock.status));
    json.set(u"started_on"_s, dayText(clock.startedOn));
    json.set(u"due"_s, dayText(clock.dueOn));
    json.setIfAny(u"fired_on"_s, dayText(clock.firedOn));
    json.setIfAny(u"calendar"_s, clock.calendar);
    json.setIfAny(u"request"_s, clock.request);
    json.set(u"on_timeout"_s, base::wireText(clock.onTimeout));
    json.setIfAny(u"rule"_s, clock.rule);
    json.setIfAny(u"citation"_s, clock.citation);
    return json;
}

Json guardJson(const workflow::Checklist &lines)
{
    return listOf(lines, [](const workflow::GuardLine &line) {
        Json json;
        json.set(u"check"_s, base::wireText(line.check));
        json.set(u"met"_s, line.met);
        json.set(u"title"_s, ui::checkTitle(line));
        json.set(u"reason"_s, ui::checkReason(line));
        json.set(u"values"_s, valuesJson(line.values));
        return json;
    });
}

Json gatesJson(const domain::Submission &submission)
{
    return listOf(submission.gates, [](const domain::ActivationGate &gate) {
        Json json;
        json.set(u"name"_s, gate.name);
        json.set(u"met"_s, gate.met);
        json.setIfAny(u"on"_s, dayText(gate.on));
        json.setIfAny(u"evidence"_s, gate.evidence);
        json.setIfAny(u"by"_s, gate.by);
        return json;
    });
}

Json openRequestsJson(const domain::Submission &submission)
{
    Json::Array list;
    for (const domain::OpenRequest &request : submission.requests) {
        if (request.answered)
            continue;
        Json json;
        json.set(u"id"_s, request.id.text());
        json.set(u"on"_s, dayText(request.on));
        json.set(u"text"_s, request.text);
        json.setIfAny(u"due"_s, request.due ? dayText(*request.due) : QString());
        json.setIfAny(u"letter"_s, request.letter.text());
        list.push_back(json);
    }
    return list;
}

Json conditionsJson(const domain::Submission &submission)
{
    return listOf(submission.conditions, [](const domain::Condition &condition) {
        Json json;
        json.set(u"id"_s, condition.id.text());
        json.set(u"text"_s, condition.text);
        json.set(u"verifier"_s, condition.verifier);
        json.set(u"met"_s, condition.met);
        json.setIfAny(u"met_on"_s, dayText(condition.metOn));
        json.setIfAny(u"how"_s, condition.how);
        json.setIfAny(u"verified_by"_s, condition.verifiedBy);
        json.setIfAny(u"evidence"_s, condition.evidence.text());
        json.setIfAny(u"letter"_s, condition.letter.text());
        return json;
    });
}

Json submissionRow(const domain::Submission &submission)
{
    Json json;
    json.set(u"id"_s, submission.id.text());
    json.set(u"site"_s, submission.site.text());
    json.set(u"study"_s, submission.study.text());
    json.set(u"jurisdiction"_s, submission.jurisdiction);
    json.set(u"route"_s, base::wireText(submission.route));
    json.set(u"state"_s, base::wireText(submission.state));
    json.set(u"rule_pack"_s, rulePackJson(submission.obligations));
    json.setIfAny(u"lead"_s, submission.lead.text());
    if (submission.relation != domain::Relation::None)
        json.set(base::wireText(submission.relation), submission.relatedTo.text());
    json.set(u"created_at"_s, submission.createdAt);
    json.set(u"last_event_at"_s, submission.lastEventAt);
    return json;
}

Json submissionJson(const domain::Submission &submission, const workflow::GuardContext &context)
{
    Json json = submissionRow(submission);
    json.set(u"is_lead"_s, submission.isLead);
    json.set(u"documents"_s, listOf(submission.documents, documentJson));
    json.set(u"demands"_s, listOf(submission.obligations.documents, [&](const domain::DocumentDemand &demand) {
        Json line = demandJson(demand);
        line.set(u"present"_s, !submission.current(demand.documentClass).empty());
        return line;
    }));
    json.set(u"findings"_s, listOf(submission.findings, findingJson));
    json.set(u"before_sending"_s, guardJson(workflow::neededBeforeSending(submission, context)));
    json.set(u"transitions"_s, transitionsJson(submission, context));
    json.set(u"clocks"_s, listOf(submission.clocks, clockJson));
    json.set(u"lock"_s, lockJson(submission.lock));
    json.set(u"rollback"_s, rollbackJson(submission.rollback));
    json.set(u"delegations"_s, listOf(submission.delegations, delegationJson));
    json.set(u"open_requests"_s, openRequestsJson(submission));
    json.set(u"conditions"_s, conditionsJson(submission));
    json.set(u"gates"_s, gatesJson(submission));
    return json;
}

} // namespace chancery::cli
