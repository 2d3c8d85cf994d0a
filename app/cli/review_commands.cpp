// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/identify.h"
#include "app/cli/read_answer.h"
#include "app/cli/submission_json.h"
#include "app/cli/submission_view.h"
#include "ui/text/outstanding_words.h"
#include "ui/text/review_words.h"

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

/// What every recorded answer says back: the entry in a line, and how requests, conditions and gates stand now.
base::Result<Verdict> record(Context &context, const engine::Command &command, const domain::SubmissionId &id, const QString &said)
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
    context.out().line(Cli::tr("Entry %1: %2").arg(outcome->receipt.seq).arg(said));
    if (now) {
        answer.set(u"open_requests"_s, openRequestsJson(*now));
        answer.set(u"conditions"_s, conditionsJson(*now));
        answer.set(u"gates"_s, gatesJson(*now));
        showStanding(context.out(), *now);
    }
    context.out().answer(answer);
    return Verdict::Yes;
}

/// Today where the committee sits: the day that is meant where none is named.
QDate today(Context &context, const domain::Submission &submission)
{
    const auto reader = context.reader();
    return reader ? previewContext(**reader, submission, context.clock()).today : QDate();
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

base::Result<Verdict> delegate(Context &context)
{
    const Call &call = context.call();
    const auto submission = named(context);
    if (!submission)
        return submission.error();
    const auto to = call.date(u"to"_s);
    const auto confirmed = call.date(u"confirmed-on"_s);
    const QDate begins = confirmed && confirmed->has_value() ? **confirmed : today(context, *submission);
    const auto from = call.dateOr(u"from"_s, begins);
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
    return record(context, engine::RecordDelegation{submission->id, delegation}, submission->id,
                  confirmed->has_value() ? Cli::tr("delegation to %1 from %2, confirmed on %3.").arg(delegation.person, iso(delegation.from), iso(**confirmed))
                                         : Cli::tr("delegation to %1 from %2, not confirmed yet: the investigator must confirm it (--confirmed-on).").arg(delegation.person, iso(delegation.from)));
}

base::Result<Verdict> answer(Context &context)
{
    const auto submission = named(context);
    if (!submission)
        return submission.error();
    const auto command = readAnswer(context.call(), *submission, today(context, *submission));
    if (!command)
        return command.error();
    const QString kind = ui::answerKindWord(command->kind);
    const QString said = command->kind == domain::AnswerKind::Decision
        ? Cli::tr("%1 of %2: %3.").arg(kind, iso(command->on), ui::decisionOutcomeWord(command->outcome)) : Cli::tr("%1 of %2.").arg(kind, iso(command->on));
    return record(context, *command, submission->id, said);
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
    const auto on = call.dateOr(u"on"_s, today(context, *submission));
    if (!on)
        return on.error();
    return record(context, engine::AnswerRequest{submission->id, *id, *on, call.value(u"text"_s)}, submission->id,
                  Cli::tr("request %1 answered on %2.").arg(id->text(), iso(*on)));
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
    const auto on = call.dateOr(u"on"_s, today(context, *submission));
    if (!on)
        return on.error();
    engine::MeetCondition command{submission->id, *id, *on, call.value(u"how"_s), call.value(u"verified-by"_s), {}};
    if (call.has(u"evidence"_s)) {
        const auto evidence = identifyDocument(*submission, call.value(u"evidence"_s));
        if (!evidence)
            return evidence.error();
        command.evidence = *evidence;
    }
    return record(context, command, submission->id, Cli::tr("condition %1 met on %2, verified by %3.").arg(id->text(), iso(*on), command.verifiedBy));
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
    const auto on = call.dateOr(u"on"_s, today(context, *submission));
    if (!on)
        return on.error();
    const bool met = !call.has(u"not-met"_s);
    const QString called = ui::activationGateName(*submission, *name);
    return record(context, engine::SetGate{submission->id, *name, met, *on, call.value(u"evidence"_s)}, submission->id,
                  met ? Cli::tr("activation gate “%1” met on %2.").arg(called, iso(*on)) : Cli::tr("activation gate “%1” not met after all.").arg(called));
}

base::Result<Verdict> comment(Context &context)
{
    const auto submission = named(context);
    if (!submission)
        return submission.error();
    return record(context, engine::AddComment{submission->id, context.call().value(u"text"_s)}, submission->id, Cli::tr("comment added."));
}

} // namespace

std::vector<Command> reviewCommands()
{
    const Word id{u"SUBMISSION"_s, Cli::tr("its id, or the beginning of it")};
    const Option on{u"on"_s, u"DATE"_s, Cli::tr("the day of it; else today")};
    return {
        {{u"submission"_s, u"delegate"_s}, Cli::tr("Record who may act for the principal investigator, over the delegation log"), {}, {id},
         {{u"person"_s, u"NAME"_s, Cli::tr("who may act"), true},
          {u"duties"_s, u"TEXT"_s, Cli::tr("what was delegated"), true},
          {u"document"_s, u"DOCUMENT"_s, Cli::tr("the delegation log, attached before"), true},
          {u"from"_s, u"DATE"_s, Cli::tr("from when; else the day of the confirmation, or today")},
          {u"to"_s, u"DATE"_s, Cli::tr("until when")},
          {u"confirmed-on"_s, u"DATE"_s, Cli::tr("the day the principal investigator confirmed it")}},
         delegate},
        {{u"submission"_s, u"answer"_s}, Cli::tr("Record what the committee answered, starting from its letter"), {}, {id}, answerOptions(), answer},
        {{u"submission"_s, u"request"_s}, Cli::tr("Answer a request of the committee"), {}, {id, {u"REQUEST"_s, u"R-1 …"_s}},
         {{u"text"_s, u"TEXT"_s, Cli::tr("what was answered"), true}, on}, request},
        {{u"submission"_s, u"condition"_s}, Cli::tr("Record that a condition of the approval is met"), {}, {id, {u"CONDITION"_s, u"C-1 …"_s}},
         {{u"how"_s, u"TEXT"_s, Cli::tr("how it was met"), true},
          {u"verified-by"_s, u"NAME"_s, Cli::tr("who verified it"), true},
          {u"evidence"_s, u"DOCUMENT"_s, Cli::tr("the document that shows it")},
          on},
         condition},
        {{u"submission"_s, u"gate"_s}, Cli::tr("Record that an activation gate is met"),
         Cli::tr("Approved does not mean that the study may start: the jurisdiction's activation gates stand beside the state."),
         {id, {u"NAME"_s, Cli::tr("the gate, as submission show names it")}},
         {{u"met"_s, {}, Cli::tr("it is met (so it is without this, too)")},
          {u"not-met"_s, {}, Cli::tr("it is not met after all")},
          {u"evidence"_s, u"TEXT"_s, Cli::tr("what shows it: a reference, a document")},
          on},
         gate},
        {{u"submission"_s, u"comment"_s}, Cli::tr("Add a comment to the record"), {}, {id}, {{u"text"_s, u"TEXT"_s, Cli::tr("the comment"), true}}, comment},
    };
}

} // namespace chancery::cli
