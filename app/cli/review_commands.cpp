// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/command_families.h"
#include "app/cli/identify.h"
#include "app/cli/read_answer.h"
#include "app/cli/submission_json.h"
#include "ui/text/clock_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// The submission that the first word names, as it stands before the act.
base::Result<domain::Submission> named(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    return findSubmission(**reader, context.call().word(0));
}

/// What every recorded answer says back: the entry, and how requests, conditions and gates stand now.
base::Result<Verdict> record(Context &context, const engine::Command &command, const domain::SubmissionId &id)
{
    auto acting = Acting::open(context);
    if (!acting)
        return acting.error();
    const auto outcome = acting->perform(command);
    if (!outcome)
        return outcome.error();
    const auto folder = context.workspace();
    const auto reader = store::Reader::open(*folder);
    if (!reader)
        return reader.error();
    const auto now = (*reader)->submission(id);
    base::Json answer;
    answer.set(u"submission"_s, id.text());
    answer.set(u"entry"_s, receiptJson(outcome->receipt));
    if (now) {
        answer.set(u"open_requests"_s, openRequestsJson(*now));
        answer.set(u"conditions"_s, conditionsJson(*now));
        answer.set(u"gates"_s, gatesJson(*now));
    }
    context.out().answer(answer);
    context.out().line(u"Recorded as entry %1."_s.arg(outcome->receipt.seq));
    return Verdict::Yes;
}

/// Today where the committee sits is not asked for here: a day of the record is the person's to name.
QDate today(const Context &context)
{
    return ui::dayInZone(context.clock().now(), {});
}

base::Result<Verdict> delegate(Context &context)
{
    const Call &call = context.call();
    const auto submission = named(context);
    if (!submission)
        return submission.error();
    const auto from = call.dateOr(u"from"_s, today(context));
    const auto to = call.date(u"to"_s);
    const auto confirmed = call.date(u"confirmed-on"_s);
    const auto document = identifyDocument(*submission, call.value(u"document"_s));
    for (const base::Error *error : {from ? nullptr : &from.error(), to ? nullptr : &to.error(),
                                     confirmed ? nullptr : &confirmed.error(), document ? nullptr : &document.error()}) {
        if (error)
            return *error;
    }
    domain::Delegation delegation;
    delegation.person = call.value(u"person"_s);
    delegation.duties = call.value(u"duties"_s);
    delegation.from = *from;
    delegation.to = *to;
    delegation.confirmedByInvestigator = confirmed->has_value();
    delegation.confirmedOn = confirmed->value_or(QDate());
    delegation.document = *document;
    return record(context, engine::RecordDelegation{submission->id, delegation}, submission->id);
}

base::Result<Verdict> answer(Context &context)
{
    const auto submission = named(context);
    if (!submission)
        return submission.error();
    const auto command = readAnswer(context.call(), *submission, today(context));
    if (!command)
        return command.error();
    return record(context, *command, submission->id);
}

base::Result<Verdict> request(Context &context)
{
    const Call &call = context.call();
    const auto submission = named(context);
    if (!submission)
        return submission.error();
    const auto id = identifyRequest(*submission, call.word(1));
    if (!id)
        return id.error();
    const auto on = call.dateOr(u"on"_s, today(context));
    if (!on)
        return on.error();
    return record(context, engine::AnswerRequest{submission->id, *id, *on, call.value(u"text"_s)}, submission->id);
}

base::Result<Verdict> condition(Context &context)
{
    const Call &call = context.call();
    const auto submission = named(context);
    if (!submission)
        return submission.error();
    const auto id = identifyCondition(*submission, call.word(1));
    if (!id)
        return id.error();
    const auto on = call.dateOr(u"on"_s, today(context));
    if (!on)
        return on.error();
    engine::MeetCondition command{submission->id, *id, *on, call.value(u"how"_s), call.value(u"verified-by"_s), {}};
    if (call.has(u"evidence"_s)) {
        const auto evidence = identifyDocument(*submission, call.value(u"evidence"_s));
        if (!evidence)
            return evidence.error();
        command.evidence = *evidence;
    }
    return record(context, command, submission->id);
}

base::Result<Verdict> gate(Context &context)
{
    const Call &call = context.call();
    const auto submission = named(context);
    if (!submission)
        return submission.error();
    if (call.has(u"met"_s) && call.has(u"not-met"_s))
        return base::error(base::ErrorKind::Usage, u"OPTIONS_EXCLUDE"_s, {{u"option"_s, u"--met"_s}, {u"other"_s, u"--not-met"_s}});
    QStringList known;
    for (const domain::ActivationGate &each : submission->gates)
        known.append(each.name);
    const auto name = identify(u"gate"_s, call.word(1), known);
    if (!name)
        return name.error();
    const auto on = call.dateOr(u"on"_s, today(context));
    if (!on)
        return on.error();
    return record(context, engine::SetGate{submission->id, *name, !call.has(u"not-met"_s), *on, call.value(u"evidence"_s)}, submission->id);
}

base::Result<Verdict> comment(Context &context)
{
    const auto submission = named(context);
    if (!submission)
        return submission.error();
    return record(context, engine::AddComment{submission->id, context.call().value(u"text"_s)}, submission->id);
}

} // namespace

std::vector<Command> reviewCommands()
{
    const Word id{u"SUBMISSION"_s, u"its id, or the beginning of it"_s};
    const Option on{u"on"_s, u"DATE"_s, u"the day of it; else today"_s};
    return {
        {{u"submission"_s, u"delegate"_s}, u"Record who may act for the principal investigator, over the delegation log"_s, {}, {id},
         {{u"person"_s, u"NAME"_s, u"who may act"_s, true},
          {u"duties"_s, u"TEXT"_s, u"what was delegated"_s, true},
          {u"document"_s, u"DOCUMENT"_s, u"the delegation log, attached before"_s, true},
          {u"from"_s, u"DATE"_s, u"from when; else today"_s},
          {u"to"_s, u"DATE"_s, u"until when"_s},
          {u"confirmed-on"_s, u"DATE"_s, u"the day the principal investigator confirmed it"_s}},
         delegate},
        {{u"submission"_s, u"answer"_s}, u"Record what the committee answered, starting from its letter"_s, {}, {id}, answerOptions(), answer},
        {{u"submission"_s, u"request"_s}, u"Answer a request of the committee"_s, {}, {id, {u"REQUEST"_s, u"R-1 …"_s}},
         {{u"text"_s, u"TEXT"_s, u"what was answered"_s, true}, on}, request},
        {{u"submission"_s, u"condition"_s}, u"Record that a condition of the approval is met"_s, {}, {id, {u"CONDITION"_s, u"C-1 …"_s}},
         {{u"how"_s, u"TEXT"_s, u"how it was met"_s, true},
          {u"verified-by"_s, u"NAME"_s, u"who verified it"_s, true},
          {u"evidence"_s, u"DOCUMENT"_s, u"the document that shows it"_s},
          on},
         condition},
        {{u"submission"_s, u"gate"_s}, u"Record that an activation gate is met"_s,
         u"Approved does not mean that the study may start: the jurisdiction's activation gates stand beside the state."_s,
         {id, {u"NAME"_s, u"the gate, as submission show names it"_s}},
         {{u"met"_s, {}, u"it is met (so it is without this, too)"_s},
          {u"not-met"_s, {}, u"it is not met after all"_s},
          {u"evidence"_s, u"TEXT"_s, u"what shows it: a reference, a document"_s},
          on},
         gate},
        {{u"submission"_s, u"comment"_s}, u"Add a comment to the record"_s, {}, {id}, {{u"text"_s, u"TEXT"_s, u"the comment"_s, true}}, comment},
    };
}

} // namespace chancery::cli
