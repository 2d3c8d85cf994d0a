// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/domain/study.h"
#include "core/domain/submission.h"

/// The members of each domain value under their wire names, once, for writing and for reading (json_members.h).
/// A member added to a struct is added here, and nowhere else.
namespace chancery::domain {

template<typename V>
void members(V &v, Study &s)
{
    v("id", s.id), v("title", s.title), v("protocol_number", s.protocolNumber), v("sponsor", s.sponsor), v("phase", s.phase);
    v("fda_regulated", s.fdaRegulated), v("federally_funded", s.federallyFunded), v("minimal_risk", s.minimalRisk);
    v("advanced_therapy", s.advancedTherapy), v("created_seq", s.createdSeq);
}

template<typename V>
void members(V &v, Site &s)
{
    v("id", s.id), v("study", s.study), v("name", s.name), v("jurisdiction", s.jurisdiction), v("investigator", s.investigator);
    v("committee", s.committee), v("time_zone", s.timeZone), v("languages", s.languages), v("created_seq", s.createdSeq);
}

template<typename V>
void members(V &v, RoleGrant &g)
{
    v("role", g.role), v("grant", g.grant), v("granted_seq", g.grantedSeq);
}

template<typename V>
void members(V &v, Person &p)
{
    v("id", p.id), v("iri", p.iri), v("printed_name", p.printedName), v("credential_sha256", p.credential);
    v("roles", p.roles), v("created_seq", p.createdSeq);
}

template<typename V>
void members(V &v, DocumentDemand &d)
{
    v("class", d.documentClass), v("label", d.label), v("before", d.before), v("blocking", d.blocking);
    v("per_person", d.perPerson), v("rule", d.rule), v("citation", d.citation);
}

template<typename V>
void members(V &v, ClockRule &c)
{
    v("kind", c.kind), v("label", c.label), v("state", c.state), v("start", c.start), v("amount", c.amount), v("unit", c.unit);
    v("includes_start_day", c.includesStartDay), v("minus_days", c.minusDays), v("rolls", c.rollsToWorkingDay);
    v("stops_on_request", c.stopsOnRequest), v("ends_on_request", c.endsOnRequest), v("request_adds_days", c.requestAddsDays);
    v("after", c.after), v("calendar", c.calendar), v("on_timeout", c.onTimeout);
    v("rule", c.rule), v("citation", c.citation);
}

template<typename V>
void members(V &v, GateRule &g)
{
    v("name", g.name), v("label", g.label), v("rule", g.rule), v("citation", g.citation);
}

template<typename V>
void members(V &v, Obligations &o)
{
    v("pack_id", o.packId), v("pack_version", o.packVersion), v("pack_sha256", o.packSha256), v("pack_title", o.packTitle);
    v("as_of", o.asOf), v("subject_languages", o.subjectLanguages), v("documents", o.documents), v("clocks", o.clocks);
    v("gates", o.gates), v("retention_years", o.retentionYears);
}

/// Without `facts` and `sourcePath`: what a document says of itself is read from its bytes again, and where it lay on
/// somebody's disk is no part of the record.
template<typename V>
void members(V &v, Document &d)
{
    v("id", d.id), v("iri", d.iri), v("class", d.documentClass), v("file_name", d.fileName), v("version", d.version);
    v("date", d.date), v("language", d.language), v("subject", d.subject), v("expires", d.expires), v("sha256", d.sha256);
    v("facts_sha256", d.factsSha256);
    v("byte_length", d.byteLength), v("media_type", d.mediaType), v("attached_seq", d.attachedSeq);
    v("attached_at", d.attachedAt), v("attached_by", d.attachedBy), v("superseded_by", d.supersededBy), v("locked", d.locked);
    v("damaged", d.damaged), v("source_changed", d.sourceChanged), v("found", d.found);
    v("withdrawn_reason", d.withdrawnReason), v("withdrawn_at", d.withdrawnAt), v("withdrawn_by", d.withdrawnBy);
}

template<typename V>
void members(V &v, Finding &f)
{
    v("id", f.id), v("category", f.category), v("gate", f.gate), v("check", f.check), v("values", f.values), v("rule", f.rule);
    v("rule_title", f.ruleTitle), v("citation", f.citation), v("source", f.source), v("checked_on", f.checkedOn);
    v("valid_from", f.validFrom), v("valid_to", f.validTo), v("confidence", f.confidence), v("document", f.document);
    v("location", f.location), v("remedy", f.remedy), v("status", f.status), v("assigned_to", f.assignedTo);
    v("resolution", f.resolution), v("raised_seq", f.raisedSeq), v("resolved_seq", f.resolvedSeq);
}

template<typename V>
void members(V &v, Acknowledgement &a)
{
    v("on", a.on), v("reference", a.reference), v("intake_rejected", a.intakeRejected), v("reason", a.reason);
    v("letter", a.letter), v("seq", a.seq);
}

template<typename V>
void members(V &v, Comment &c)
{
    v("on", c.on), v("text", c.text), v("letter", c.letter), v("seq", c.seq);
}

template<typename V>
void members(V &v, OpenRequest &r)
{
    v("id", r.id), v("on", r.on), v("text", r.text), v("due", r.due), v("letter", r.letter), v("answered", r.answered);
    v("answered_on", r.answeredOn), v("answer", r.answer), v("seq", r.seq), v("answered_seq", r.answeredSeq);
}

template<typename V>
void members(V &v, Condition &c)
{
    v("id", c.id), v("text", c.text), v("verifier", c.verifier), v("letter", c.letter), v("met", c.met), v("met_on", c.metOn);
    v("how", c.how), v("verified_by", c.verifiedBy), v("evidence", c.evidence), v("seq", c.seq), v("met_seq", c.metSeq);
}

template<typename V>
void members(V &v, Decision &d)
{
    v("outcome", d.outcome), v("basis", d.basis), v("on", d.on), v("meeting_on", d.meetingOn), v("expires", d.expires);
    v("reference", d.reference), v("reason", d.reason), v("letter", d.letter), v("seq", d.seq);
}

template<typename V>
void members(V &v, Delegation &d)
{
    v("person", d.person), v("duties", d.duties), v("from", d.from), v("to", d.to);
    v("confirmed_by_investigator", d.confirmedByInvestigator), v("confirmed_on", d.confirmedOn), v("document", d.document);
    v("seq", d.seq);
}

template<typename V>
void members(V &v, ActivationGate &g)
{
    v("name", g.name), v("met", g.met), v("on", g.on), v("evidence", g.evidence), v("by", g.by), v("seq", g.seq);
}

template<typename V>
void members(V &v, Step &s)
{
    v("from", s.from), v("to", s.to), v("at", s.at), v("occurred_on", s.occurredOn), v("by", s.by), v("by_time", s.byTime);
    v("rolled_back", s.rolledBack), v("seq", s.seq);
}

template<typename V>
void members(V &v, RunningClock &c)
{
    v("kind", c.kind), v("label", c.label), v("state", c.state), v("started_on", c.startedOn), v("due_on", c.dueOn);
    v("fired_on", c.firedOn), v("status", c.status), v("calendar", c.calendar), v("request", c.request);
    v("on_timeout", c.onTimeout), v("rule", c.rule), v("citation", c.citation);
}

template<typename V>
void members(V &v, ValidationReport &r)
{
    v("clean", r.clean), v("last_gate", r.lastGate), v("blocking", r.blocking), v("warnings", r.warnings), v("at", r.at);
    v("by", r.by), v("manifest", r.manifest), v("seq", r.seq);
}

template<typename V>
void members(V &v, PackageLock &l)
{
    v("package_sha256", l.packageSha256), v("version", l.version), v("at", l.at), v("by", l.by), v("documents", l.documents);
    v("seq", l.seq);
}

template<typename V>
void members(V &v, Rollback &r)
{
    v("error_type", r.errorType), v("reasons", r.reasons), v("at", r.at), v("seq", r.seq);
}

template<typename V>
void members(V &v, Submission &s)
{
    v("id", s.id), v("iri", s.iri), v("site", s.site), v("study", s.study), v("jurisdiction", s.jurisdiction), v("route", s.route);
    v("lead", s.lead), v("is_lead", s.isLead), v("relation", s.relation), v("related_to", s.relatedTo), v("state", s.state);
    v("created_at", s.createdAt), v("obligations", s.obligations), v("documents", s.documents), v("findings", s.findings);
    v("validation", s.validation), v("lock", s.lock), v("rollback", s.rollback), v("delegations", s.delegations);
    v("steps", s.steps), v("clocks", s.clocks), v("acknowledgement", s.acknowledgement), v("comments", s.comments);
    v("requests", s.requests), v("conditions", s.conditions), v("decision", s.decision), v("gates", s.gates);
    v("last_seq", s.lastSeq), v("entry_count", s.entryCount), v("last_entry_hash", s.lastEntryHash);
    v("last_event_at", s.lastEventAt);
}

} // namespace chancery::domain
