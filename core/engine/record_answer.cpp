// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/engine/clock_keeper.h"
#include "core/engine/document_intake.h"
#include "core/engine/finding_entries.h"
#include "core/engine/named_days.h"
#include "core/engine/renewed_approval.h"
#include "core/engine/review_entries.h"
#include "core/engine/use_cases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;
using domain::AnswerKind;
using domain::State;
using domain::Submission;
using domain::toJsonValue;
using ledger::Action;
using ledger::Draft;

namespace {

Draft acknowledgement(const RecordAnswer &what, const domain::DocumentId &letter)
{
    Draft entry = draft(Action::AcknowledgementRecorded);
    entry.details.set(u"acknowledgement"_s, toJsonValue(domain::Acknowledgement{
        .on = what.on, .reference = cleaned(what.reference), .intakeRejected = what.intakeRejected,
        .reason = cleaned(what.text), .letter = letter}));
    return entry;
}

Draft comment(const RecordAnswer &what, const domain::DocumentId &letter)
{
    Draft entry = draft(Action::CommentAdded);
    entry.details.set(u"comment"_s, toJsonValue(domain::Comment{.on = what.on, .text = cleaned(what.text), .letter = letter}));
    return entry;
}

Draft request(const Room &room, const Submission &submission, const RecordAnswer &what, const domain::DocumentId &letter)
{
    const domain::OpenRequest opened{.id = domain::RequestId(QStringLiteral("R-%1").arg(submission.requests.size() + 1)),
                                     .on = what.on, .text = cleaned(what.text), .due = what.due, .letter = letter};
    const ClockKeeper keeper(room.world.rules);
    Draft entry = draft(Action::RequestRecorded);
    entry.details.set(u"request"_s, toJsonValue(opened));
    entry.details.set(u"clocks"_s, toJsonValue(keeper.requested(submission, submission.clocks, opened)));
    return entry;
}

Draft condition(const Submission &submission, const RecordAnswer &what, const domain::DocumentId &letter)
{
    Draft entry = draft(Action::ConditionRecorded);
    entry.details.set(u"condition"_s, toJsonValue(domain::Condition{
        .id = domain::ConditionId(QStringLiteral("C-%1").arg(submission.conditions.size() + 1)), .text = cleaned(what.text),
        .verifier = cleaned(what.verifier), .letter = letter}));
    return entry;
}

Draft decision(const Room &room, const Submission &submission, const RecordAnswer &what, const domain::DocumentId &letter)
{
    domain::Decision decided{.outcome = what.outcome, .basis = what.basis, .on = what.on, .meetingOn = what.meetingOn,
                             .expires = what.expires, .reference = cleaned(what.reference), .reason = cleaned(what.text), .letter = letter};
    const bool approves = what.outcome == domain::DecisionOutcome::Approved || what.outcome == domain::DecisionOutcome::ApprovedWithConditions;
    if (approves)
        decided.expires = ClockKeeper(room.world.rules, renewedApproval(*room.connection, submission)).expiryOf(submission, decided);
    Draft entry = draft(Action::DecisionRecorded);
    entry.details.set(u"decision"_s, toJsonValue(decided));
    return entry;
}

/// A letter may grant longer than the rules of the place let an approval last (21 CFR 56.109(f): a year less a day). What it says is
/// recorded and counts; that it goes beyond the rule is a finding, since the rule is the likelier of the two to be right.
base::Status warnOfLongApproval(Act &act, const Room &room, const domain::SubmissionId &id)
{
    const auto held = act.hold(id);
    if (!held)
        return held.error();
    const Submission &submission = held->submission;
    if (!submission.decision || !submission.decision->expires)
        return {};
    domain::Decision unnamed = *submission.decision;
    unnamed.expires.reset();
    const auto longest = ClockKeeper(room.world.rules, renewedApproval(*room.connection, submission)).expiryOf(submission, unnamed);
    const auto rule = std::ranges::find(submission.obligations.clocks, u"expiry"_s, &domain::ClockRule::kind);
    if (!longest || rule == submission.obligations.clocks.end() || *submission.decision->expires <= *longest)
        return {};
    return appendFinding(act, submission, {.category = domain::Category::NonBlockingWarning, .gate = domain::Gate::Compliance,
                                           .check = u"EXPIRY_BEYOND_RULE"_s,
                                           .values = {{u"expires"_s, submission.decision->expires->toString(Qt::ISODate)},
                                                      {u"longest"_s, longest->toString(Qt::ISODate)}},
                                           .rule = rule->rule, .citation = rule->citation, .document = submission.decision->letter});
}

Draft entryFor(const Room &room, const Act::Held &held, const RecordAnswer &what, const domain::DocumentId &letter)
{
    const auto made = [&]() -> Draft {
        switch (what.kind) {
        case AnswerKind::Acknowledgement:
            return acknowledgement(what, letter);
        case AnswerKind::Comment:
            return comment(what, letter);
        case AnswerKind::Request:
            return request(room, held.submission, what, letter);
        case AnswerKind::Condition:
            return condition(held.submission, what, letter);
        case AnswerKind::Decision:
            return decision(room, held.submission, what, letter);
        }
        return {};
    };
    Draft entry = made();
    entry.occurredAt = what.on.toString(Qt::ISODate);
    entry.occurredPrecision = u"day"_s;
    entry.occurredZone = held.site.timeZone;
    entry.reason = cleaned(what.lateReason);
    if (const domain::Document *paper = held.submission.document(letter))
        entry.artifacts.push_back({paper->iri, paper->fileName, paper->sha256, paper->byteLength, paper->mediaType});
    return entry;
}

base::Status daysFit(const Room &room, const Act::Held &held, const RecordAnswer &what)
{
    const base::Status answers = answersWhatWasSent(room, held, what.on);
    if (!answers)
        return answers;
    if (what.kind == AnswerKind::Request && what.due && *what.due < what.on) {
        return base::error(ErrorKind::BadInput, u"DUE_BEFORE_ASKED"_s,
                           {{u"date"_s, what.due->toString(Qt::ISODate)}, {u"asked"_s, what.on.toString(Qt::ISODate)}});
    }
    if (what.kind == AnswerKind::Request && what.due) {
        const base::Status near = isNear(*what.due, what.on, OfARequest);
        if (!near)
            return near;
    }
    return what.kind == AnswerKind::Decision ? decisionDaysFit(room, held, what) : base::Status();
}

base::Status complete(const RecordAnswer &what)
{
    const bool speaks = what.kind == AnswerKind::Comment || what.kind == AnswerKind::Request || what.kind == AnswerKind::Condition;
    if (speaks && cleaned(what.text).isEmpty())
        return missing("text");
    if (what.kind == AnswerKind::Condition && cleaned(what.verifier).isEmpty())
        return missing("verifier");
    const bool rejects = what.kind == AnswerKind::Decision && what.outcome == domain::DecisionOutcome::Rejected;
    if ((rejects || what.intakeRejected) && cleaned(what.text).isEmpty())
        return missing("reason");
    if (what.letterPath.isEmpty() && what.letter.isEmpty())
        return missing("letter");
    return {};
}

/// What the committee may say in which state: nothing before it was asked, nothing after the file was closed.
base::Status expected(const Submission &submission, AnswerKind kind)
{
    const bool asked = submission.state != State::Draft && submission.state != State::PreValidation && submission.state != State::Archived;
    const bool fits = kind != AnswerKind::Acknowledgement || submission.state == State::Submitted;
    if (!asked || !fits) {
        return base::error(ErrorKind::Refused, u"ANSWER_NOT_EXPECTED"_s,
                           {{u"state"_s, base::wireText(submission.state)}, {u"kind"_s, base::wireText(kind)}});
    }
    return {};
}

base::Result<domain::DocumentId> letterOf(Act &act, const Act::Held &held, const RecordAnswer &what, const std::optional<PreparedDocument> &paper)
{
    if (paper) {
        const auto attached = appendDocument(act, held.submission, *paper);
        if (!attached)
            return attached.error();
        return attached->id;
    }
    if (!held.submission.document(what.letter))
        return base::error(ErrorKind::NotFound, u"NO_DOCUMENT"_s, {{u"id"_s, what.letter.text()}});
    return what.letter;
}

base::Result<std::optional<PreparedDocument>> prepareLetter(Room &room, const RecordAnswer &what, const Work &work)
{
    if (what.letterPath.isEmpty())
        return std::optional<PreparedDocument>();
    auto prepared = prepareDocument(room, {.path = what.letterPath, .documentClass = u"committee-letter"_s, .version = u"1"_s, .date = what.on, .watch = false}, work);
    if (!prepared)
        return prepared.error();
    return std::optional(std::move(*prepared));
}

} // namespace

base::Result<Outcome> recordAnswer(Room &room, const Actor &actor, const RecordAnswer &what, const Work &work)
{
    const base::Status whole = complete(what);
    if (!whole)
        return whole.error();
    const auto paper = prepareLetter(room, what, work);
    if (!paper)
        return paper.error();
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    auto held = act->hold(what.submission);
    if (!held)
        return held.error();
    for (const base::Status &checked : {expected(held->submission, what.kind), daysFit(room, *held, what)}) {
        if (!checked)
            return checked.error();
    }
    const auto letter = letterOf(*act, *held, what, *paper);
    if (!letter)
        return letter.error();
    held = act->hold(what.submission);
    if (!held)
        return held.error();
    std::vector<domain::SubmissionId> told;
    base::Status done = appendToAll(*act, *held, [&](const Act::Held &each) -> base::Result<Draft> {
        told.push_back(each.submission.id);
        return entryFor(room, each, what, *letter);
    });
    for (const domain::SubmissionId &each : told) {
        if (done && what.kind == AnswerKind::Decision && what.expires)
            done = warnOfLongApproval(*act, room, each);
    }
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Acknowledged{}};
}

} // namespace chancery::engine
