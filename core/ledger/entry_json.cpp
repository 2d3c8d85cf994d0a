// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/entry_json.h"

#include <array>

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

Json types(const QString &first, const QString &second)
{
    return QStringList{first, second};
}

Json association(const Draft &draft, const Place &place)
{
    Json agent;
    agent.set(u"id"_s, draft.agent.iri);
    agent.set(u"type"_s, types(u"Agent"_s, draft.agent.software ? u"SoftwareAgent"_s : u"Person"_s));
    // The first person and the application rest on entry 0, which cannot know its own id before it is made.
    const QString grant = draft.agent.roleGrant.isEmpty() && place.seq == 0 ? place.id : draft.agent.roleGrant;
    Json node;
    node.set(u"agent"_s, std::move(agent));
    node.setIfAny(u"authenticated_by"_s, draft.agent.authenticatedBy);
    node.setIfAny(u"printed_name"_s, draft.agent.printedName);
    node.setIfAny(u"role"_s, draft.agent.role);
    node.setIfAny(u"role_grant"_s, grant);
    node.set(u"type"_s, u"Association"_s);
    return node;
}

Json recordedBy(const Recorder &recorder)
{
    Json node;
    node.set(u"id"_s, recorder.iri);
    node.set(u"name"_s, recorder.name);
    node.set(u"type"_s, types(u"Agent"_s, u"SoftwareAgent"_s));
    return node;
}

Json artifactList(const std::vector<ArtifactNode> &artifacts)
{
    Json list;
    for (const ArtifactNode &artifact : artifacts) {
        Json node;
        node.set(u"id"_s, artifact.iri);
        node.set(u"type"_s, types(u"Entity"_s, u"Artifact"_s));
        node.setIfAny(u"title"_s, artifact.title);
        node.set(u"sha256"_s, artifact.sha256.hex());
        node.set(u"byte_length"_s, artifact.byteLength);
        node.setIfAny(u"media_type"_s, artifact.mediaType);
        list.append(std::move(node));
    }
    return list;
}

void setAlways(Json &entry, const Draft &draft, const Place &place, const Recorder &recorder)
{
    entry.set(u"type"_s, u"Activity"_s);
    entry.set(u"id"_s, place.id);
    entry.set(u"seq"_s, place.seq);
    entry.set(u"previous_hash"_s, place.previousHash.hex());
    entry.set(u"timestamp_utc"_s, place.now.text());
    entry.set(u"utc_offset"_s, place.now.offsetText());
    entry.set(u"action"_s, draft.action);
    entry.set(u"outcome"_s, draft.outcome);
    entry.set(u"severity"_s, draft.severity);
    entry.set(u"actor"_s, draft.agent.iri);
    entry.set(u"association"_s, association(draft, place));
    entry.set(u"origin_ip"_s, recorder.originIp);
    entry.set(u"origin_host"_s, recorder.originHost);
    entry.set(u"recorded_by"_s, recordedBy(recorder));
    // What belongs to no longer story is its own: readers never meet an entry without one.
    entry.set(u"correlation_id"_s, draft.correlationId.isEmpty() ? place.id : draft.correlationId);
}

void setSubmission(Json &entry, const Draft &draft)
{
    if (!draft.submissionIri.isEmpty()) {
        Json node;
        node.set(u"id"_s, draft.submissionIri);
        node.set(u"type"_s, types(u"Entity"_s, u"Submission"_s));
        entry.set(u"submission"_s, std::move(node));
    }
    entry.setIfAny(u"submission_id"_s, draft.submissionId);
    entry.setIfAny(u"site_id"_s, draft.siteId);
    entry.setIfAny(u"jurisdiction"_s, draft.jurisdiction);
    if (draft.submissionSeq)
        entry.set(u"submission_seq"_s, *draft.submissionSeq);
    entry.setIfAny(u"submission_previous_hash"_s, draft.submissionPreviousHash);
    if (draft.stateFrom)
        entry.set(u"state_from"_s, base::wireText(*draft.stateFrom));
    if (draft.stateTo)
        entry.set(u"state_to"_s, base::wireText(*draft.stateTo));
}

void setContent(Json &entry, const Draft &draft)
{
    entry.setIfAny(u"occurred_at"_s, draft.occurredAt);
    entry.setIfAny(u"occurred_precision"_s, draft.occurredPrecision);
    entry.setIfAny(u"occurred_zone"_s, draft.occurredZone);
    if (draft.payloadHash)
        entry.set(u"payload_hash"_s, draft.payloadHash->hex());
    entry.setIfAny(u"artifacts"_s, artifactList(draft.artifacts));
    entry.setIfAny(u"produced"_s, artifactList(draft.produced));
    entry.setIfAny(u"error_type"_s, draft.errorType);
    entry.setIfAny(u"reason"_s, draft.reason);
    entry.setIfAny(u"corrects"_s, draft.corrects);
    entry.setIfAny(u"changes"_s, draft.changes);
    entry.setIfAny(u"details"_s, draft.details);
    entry.setIfAny(u"_sd"_s, draft.sealedDigests);
    for (const auto &[name, value] : draft.extra.object())
        entry.setIfAny(name, value);
}

// Names of files and people come in whatever form a disk or a keyboard gave them.
Json inNfc(const Json &value)
{
    if (value.isString())
        return value.toString().normalized(QString::NormalizationForm_C);
    if (value.isArray()) {
        Json::Array list;
        for (const Json &each : value.array())
            list.push_back(inNfc(each));
        return list;
    }
    if (value.isObject()) {
        Json::Object members;
        for (const auto &[name, each] : value.object())
            members.insert_or_assign(name.normalized(QString::NormalizationForm_C), inNfc(each));
        return members;
    }
    return value;
}

// The first member that every entry has and this one lacks.
QString missingMember(const Json &entry)
{
    for (const QStringView name : {u"action", u"outcome", u"severity", u"actor", u"origin_ip", u"origin_host"}) {
        if (entry[name].toString().isEmpty())
            return name.toString();
    }
    for (const QStringView name : {u"authenticated_by", u"printed_name", u"role", u"role_grant"}) {
        if (!entry[u"association"].contains(name))
            return name.toString();
    }
    const Json &recorder = entry[u"recorded_by"];
    if (recorder[u"id"].toString().isEmpty() || recorder[u"name"].toString().isEmpty())
        return u"recorded_by"_s;
    const bool hasPlace = entry.contains(u"submission_seq") && entry.contains(u"submission_previous_hash");
    if (entry.contains(u"submission") && !hasPlace)
        return u"submission_seq"_s;
    return {};
}

} // namespace

base::Result<Json> entryMembers(const Draft &draft, const Place &place, const Recorder &recorder)
{
    Json entry;
    setContent(entry, draft);
    setSubmission(entry, draft);
    setAlways(entry, draft, place, recorder); // last, so that no extra member takes the place of a sealed one
    const QString missing = missingMember(entry);
    if (!missing.isEmpty())
        return base::error(base::ErrorKind::BadInput, u"ENTRY_INCOMPLETE"_s, {{u"field"_s, missing}});
    return inNfc(entry);
}

} // namespace chancery::ledger
