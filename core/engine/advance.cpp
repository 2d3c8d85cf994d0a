// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/engine/document_state.h"
#include "core/engine/gate_run.h"
#include "core/engine/named_days.h"
#include "core/engine/reset.h"
#include "core/engine/transition_entry.h"
#include "core/engine/use_cases.h"
#include "core/store/aggregate_table.h"
#include "core/workflow/package.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using domain::State;
using domain::Submission;
using workflow::GuardContext;

namespace {

using Reasons = std::vector<std::pair<QString, QString>>;

Reasons reasonsOf(const workflow::Checklist &lines)
{
    Reasons reasons;
    for (const workflow::GuardLine &line : lines) {
        QStringList values;
        for (auto each = line.values.begin(); each != line.values.end(); ++each)
            values.append(each.key() + u'=' + each.value());
        reasons.emplace_back(base::wireText(line.check), values.join(u"; "));
    }
    return reasons;
}

base::Result<bool> leadWasSubmitted(const Act &act, const Submission &submission)
{
    if (submission.lead.isEmpty())
        return true;
    const auto lead = act.hold(submission.lead);
    if (!lead)
        return lead.error();
    return lead->submission.state != State::Draft && lead->submission.state != State::PreValidation;
}

/// Refused: the state stays, the attempt is kept.
base::Status appendRefusal(Act &act, const Submission &submission, const Advance &what, const workflow::Refused &refused)
{
    ledger::Draft entry = draft(refused.illegal ? ledger::Action::IllegalTransition : ledger::Action::StateChanged);
    entry.outcome = u"minor_failure"_s;
    entry.severity = u"warning"_s;
    entry.stateFrom = submission.state;
    entry.stateTo = submission.state;
    entry.details.set(u"requested_state"_s, base::wireText(what.to));
    entry.details.setIfAny(u"reasons"_s, domain::toJsonValue(reasonsOf(refused.reasons)));
    entry.reason = cleaned(what.reason);
    const auto done = act.append(std::move(entry), submission.id);
    if (!done)
        return done.error();
    return {};
}

QString errorTypeOf(const Submission &submission)
{
    const bool schema = submission.openFindings(domain::Category::BlockingSchemaError) > 0;
    return base::wireText(schema ? domain::Category::BlockingSchemaError : domain::Category::BlockingComplianceViolation);
}

base::Status appendAllowed(Room &room, Act &act, const Act::Held &held, const Advance &what)
{
    const TransitionFacts facts{.to = what.to, .reason = cleaned(what.reason), .on = what.occurred.on.value_or(room.today(held.site)),
                                .occurred = what.occurred, .byTime = false, .startedBy = {}};
    const base::Status moved = appendTransition(room, act, held, facts);
    if (!moved || what.to != State::PreValidation)
        return moved;
    const auto validated = appendValidation(room, act, held.submission.id);
    if (!validated)
        return validated.error();
    return {};
}

base::Status checkOccurred(const Room &room, const Act::Held &held, const Occurred &occurred)
{
    return occurred.on ? answersWhatWasSent(room, held, *occurred.on) : base::Status();
}

/// PRE_VALIDATION → SUBMITTED looks at every stored byte first, outside the transaction: hashing may take long.
base::Result<Rehash> bytesOf(Room &room, const Advance &what, const Work &work)
{
    if (what.to != State::Submitted)
        return Rehash{};
    const auto held = store::submissionTable(*room.connection).get(what.submission.text());
    if (!held)
        return held.error();
    if (!held->has_value() || (*held)->state != State::PreValidation)
        return Rehash{};
    return rehash(*room.vault, **held, workflow::packageDocuments(**held), work);
}

QMap<QString, QString> foundIn(const Rehash &bytes)
{
    QMap<QString, QString> found;
    for (const DamagedDocument &each : bytes.damaged)
        found.insert(each.document.text(), each.found);
    return found;
}

base::Status recordDamage(Act &act, const Submission &submission, const Rehash &bytes)
{
    for (const DamagedDocument &each : bytes.damaged) {
        const domain::Document *document = submission.document(each.document);
        if (!document || document->damaged)
            continue;
        ledger::Draft entry = draft(ledger::Action::ArtifactChanged);
        entry.outcome = u"serious_failure"_s;
        entry.severity = u"crit"_s;
        entry.artifacts.push_back({document->iri, document->fileName, document->sha256, document->byteLength, document->mediaType});
        entry.details.set(u"document"_s, document->id.text());
        entry.details.set(u"what"_s, u"damaged"_s);
        sayFound(entry, each.found);
        const auto done = act.append(std::move(entry), submission.id);
        if (!done)
            return done.error();
    }
    return {};
}

base::Status carryOut(Room &room, Act &act, const Act::Held &held, const Advance &what, const workflow::Decision &decision)
{
    if (const auto *refused = std::get_if<workflow::Refused>(&decision))
        return appendRefusal(act, held.submission, what, *refused);
    if (const auto *back = std::get_if<workflow::RolledBack>(&decision))
        return appendRollback(act, held.submission, what.to, errorTypeOf(held.submission), reasonsOf(back->reasons));
    return appendAllowed(room, act, held, what);
}

} // namespace

base::Result<Outcome> advance(Room &room, const Actor &actor, const Advance &what, const Work &work)
{
    const base::Result<Rehash> bytes = bytesOf(room, what, work);
    if (!bytes)
        return bytes.error();
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto held = act->hold(what.submission);
    if (!held)
        return held.error();
    const base::Status when = checkOccurred(room, *held, what.occurred);
    if (!when)
        return when.error();
    const auto lead = leadWasSubmitted(*act, held->submission);
    if (!lead)
        return lead.error();
    const base::Status damage = recordDamage(*act, held->submission, *bytes);
    if (!damage)
        return damage.error();
    const GuardContext context{.today = room.today(held->site), .reason = what.reason, .leadSubmitted = *lead,
                               .found = foundIn(*bytes)};
    Advanced advanced{.from = held->submission.state, .decision = workflow::decide(held->submission, what.to, context)};
    const base::Status done = carryOut(room, *act, *held, what, advanced.decision);
    if (!done)
        return done.error();
    const auto after = act->hold(what.submission);
    if (!after)
        return after.error();
    advanced.to = after->submission.state;
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, std::move(advanced)};
}

} // namespace chancery::engine
