// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/decision_view.h"
#include "app/cli/identify.h"
#include "app/cli/paging.h"
#include "app/cli/submission_json.h"
#include "app/cli/submission_view.h"
#include "app/cli/warnings.h"
#include "core/workflow/outstanding.h"
#include "ui/text/finding_words.h"
#include "ui/text/outstanding_words.h"
#include "ui/text/state_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Error excluded(const QString &one, const QString &other)
{
    return base::error(base::ErrorKind::Usage, u"OPTIONS_EXCLUDE"_s, {{u"option"_s, one}, {u"other"_s, other}});
}

/// --amends and --renews as the relation they name.
base::Status readRelation(const Call &call, const store::Reader &reader, engine::CreateSubmission &command)
{
    if (call.has(u"amends"_s) && call.has(u"renews"_s))
        return excluded(u"--amends"_s, u"--renews"_s);
    const QString option = call.has(u"amends"_s) ? u"amends"_s : u"renews"_s;
    if (!call.has(option))
        return {};
    const auto related = identifySubmission(reader, call.value(option));
    if (!related)
        return related.error();
    command.relation = option == u"amends" ? domain::Relation::Amends : domain::Relation::Renews;
    command.relatedTo = *related;
    return {};
}

base::Result<engine::CreateSubmission> readNew(const Call &call, const store::Reader &reader)
{
    engine::CreateSubmission command;
    const auto site = identifySite(reader, call.value(u"site"_s));
    if (!site)
        return site.error();
    command.site = *site;
    const auto route = call.choice(u"route"_s, domain::Route::Pack);
    if (!route)
        return route.error();
    command.route = *route;
    if (call.has(u"lead"_s)) {
        const auto lead = identifySubmission(reader, call.value(u"lead"_s));
        if (!lead)
            return lead.error();
        command.lead = *lead;
    }
    if (const base::Status related = readRelation(call, reader, command); !related)
        return related.error();
    return command;
}

/// Shows a submission as it stands now, on a look of its own: the record may just have grown.
base::Result<Verdict> showNow(Context &context, const QString &id)
{
    const auto folder = context.workspace();
    if (!folder)
        return folder.error();
    const auto reading = Reading::open(*folder);
    if (!reading)
        return reading.error();
    const auto submission = findSubmission(reading->reader(), id);
    if (!submission)
        return submission.error();
    showSubmission(context, reading->reader(), *submission);
    return Verdict::Yes;
}

base::Result<Verdict> create(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto command = readNew(context.call(), **reader);
    if (!command)
        return command.error();
    const auto made = act<engine::Created>(context, *command);
    if (!made)
        return made.error();
    if (context.out().isJson())
        return showNow(context, made->first.id);
    context.out().line(made->first.id);
    return Verdict::Yes;
}

base::Result<Verdict> show(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto submission = findSubmission(**reader, context.call().word(0));
    if (!submission)
        return submission.error();
    showSubmission(context, **reader, *submission);
    return Verdict::Yes;
}

base::Result<Verdict> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    std::vector<domain::Submission> all = (*reader)->submissions();
    if (context.call().has(u"state"_s)) {
        const auto state = context.call().choice(u"state"_s, domain::State::Draft);
        if (!state)
            return state.error();
        std::erase_if(all, [&](const domain::Submission &each) { return each.state != *state; });
    }
    const bool isPart = context.call().has(u"state"_s) || context.call().has(u"limit"_s) || context.call().has(u"after"_s);
    const auto page = pageOf(context.call(), u"submission"_s, std::move(all), [](const domain::Submission &each) { return each.id.text(); });
    if (!page)
        return page.error();
    std::vector<QStringList> rows;
    base::Json::Array json;
    QStringList shown;
    for (const domain::Submission &each : page->rows) {
        shown.append(each.id.text());
        json.push_back(submissionRow(each));
        rows.push_back({each.id.text(), each.site.text(), each.jurisdiction, ui::stateName(each.state), each.obligations.packId,
                        each.lastEventAt});
    }
    const Warnings warnings = isPart && shown.isEmpty() ? Warnings() : rowWarnings(**reader, u"submission"_s, isPart ? shown : QStringList());
    base::Json answer = rowsJson(std::move(json), page->more);
    addWarnings(answer, warnings);
    noteWarnings(context.out(), warnings);
    context.out().answer(answer);
    context.out().table({Cli::tr("Submission"), Cli::tr("Site"), Cli::tr("Jurisdiction"), Cli::tr("State"), Cli::tr("Rules"), Cli::tr("Last entry")}, rows);
    return Verdict::Yes;
}

/// A submission as it stands after the act, and what its guards must know.
struct Standing { domain::Submission submission; workflow::GuardContext guarded; };

base::Result<Standing> standing(Context &context, const domain::SubmissionId &id)
{
    const auto folder = context.workspace();
    if (!folder)
        return folder.error();
    const auto reading = Reading::open(*folder);
    if (!reading)
        return reading.error();
    const auto submission = findSubmission(reading->reader(), id.text());
    if (!submission)
        return submission.error();
    return Standing{*submission, previewContext(reading->reader(), *submission, context.clock())};
}

base::Result<Verdict> validate(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto submission = findSubmission(**reader, context.call().word(0));
    if (!submission)
        return submission.error();
    const auto done = act<engine::Validated>(context, engine::Validate{submission->id});
    if (!done)
        return done.error();
    const auto &[report, receipt] = *done;
    base::Json answer;
    base::Json::Array findings;
    for (const domain::Finding &each : report.findings)
        findings.push_back(findingJson(each));
    answer.set(u"submission"_s, submission->id.text());
    answer.set(u"findings"_s, std::move(findings));
    answer.set(u"blocking"_s, report.blocking);
    answer.set(u"clean"_s, report.clean);
    answer.set(u"entry"_s, receiptJson(receipt));
    const auto now = standing(context, submission->id);
    if (now)
        answer.set(u"before_sending"_s, guardJson(workflow::neededBeforeSending(now->submission, now->guarded)));
    context.out().answer(answer);
    showFindings(context.out(), *submission, report.findings);
    context.out().line(report.clean ? Cli::tr("The gates found nothing in the package that blocks.")
                                    : report.blocking == 1 ? Cli::tr("The gates found one thing that blocks.")
                                                           : Cli::tr("The gates found %1 things that block.").arg(report.blocking));
    if (now)
        showNeeded(context.out(), now->submission, now->guarded);
    return report.clean ? Verdict::Yes : Verdict::No;
}

base::Result<Verdict> lock(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto submission = findSubmission(**reader, context.call().word(0));
    if (!submission)
        return submission.error();
    const auto done = act<engine::Locked>(context, engine::LockPackage{submission->id});
    if (!done)
        return done.error();
    base::Json answer = decisionJson({submission->state, submission->state, workflow::Allowed{}}, done->second);
    answer.set(u"package_sha256"_s, done->first.packageSha256.hex());
    answer.set(u"version"_s, done->first.version);
    context.out().answer(answer);
    context.out().line(u"%1  %2"_s.arg(done->first.packageSha256.hex(), done->first.version));
    return Verdict::Yes;
}

/// What was closed with something undone; the entry holds it as `left_open`.
Warnings leftOpen(const domain::Submission &closed)
{
    const workflow::LeftOpen open = workflow::leftOpen(closed);
    Warnings warnings;
    for (const QString &sentence : ui::leftOpenSentences(closed, open))
        warnings.push_back({u"LEFT_OPEN"_s, sentence, Cli::tr("The file is closed all the same; its entry records what was left open.")});
    return warnings;
}

base::Result<Verdict> advance(Context &context)
{
    const Call &call = context.call();
    const auto to = call.wordChoice<domain::State>(1);
    if (!to)
        return to.error();
    const auto day = call.date(u"occurred-on"_s);
    if (!day)
        return day.error();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto before = findSubmission(**reader, call.word(0));
    if (!before)
        return before.error();
    const engine::Advance command{before->id, *to, call.value(u"reason"_s), {*day, call.value(u"late-reason"_s)}};
    const auto done = act<engine::Advanced>(context, command);
    if (!done)
        return done.error();
    const auto &[advanced, receipt] = *done;
    const bool isClosed = advanced.to == domain::State::Archived && std::holds_alternative<workflow::Allowed>(advanced.decision);
    const Warnings undone = isClosed ? leftOpen(*before) : Warnings();
    base::Json answer = decisionJson(advanced, receipt);
    addWarnings(answer, undone);
    context.out().answer(answer);
    showDecision(context.out(), advanced, *to);
    noteWarnings(context.out(), undone);
    return std::holds_alternative<workflow::Allowed>(advanced.decision) ? Verdict::Yes : Verdict::No;
}

} // namespace

std::vector<Command> submissionCommands()
{
    const Word id{u"SUBMISSION"_s, Cli::tr("its id, or the beginning of it")};
    std::vector<Option> listOptions = pagingOptions();
    listOptions.push_back({u"state"_s, u"STATE"_s, Cli::tr("only those in this state")});
    return {
        {{u"submission"_s, u"new"_s}, Cli::tr("Begin the submission of a site"), {}, {},
         {{u"site"_s, u"SITE"_s, Cli::tr("whose it is"), true},
          {u"route"_s, u"central|local"_s, Cli::tr("US only: one central review, or a local committee")},
          {u"lead"_s, u"SUBMISSION"_s, Cli::tr("central review: the submission that is sent; else this one leads")},
          {u"amends"_s, u"SUBMISSION"_s, Cli::tr("an amendment of that one")},
          {u"renews"_s, u"SUBMISSION"_s, Cli::tr("the continuing review of that one")}},
         create},
        {{u"submission"_s, u"show"_s}, Cli::tr("Show a submission with its documents, findings, clocks and ways on"), {}, {id}, {}, show},
        {{u"submission"_s, u"list"_s}, Cli::tr("List the submissions"), {}, {}, listOptions, list},
        {{u"submission"_s, u"validate"_s}, Cli::tr("Run the gates: schema, compliance, format"),
         Cli::tr("Exit status 1 when a finding blocks."), {id}, {}, validate},
        {{u"submission"_s, u"lock"_s}, Cli::tr("Fix the validated package under its hash"), {}, {id}, {}, lock},
        {{u"submission"_s, u"advance"_s}, Cli::tr("Move a submission to another state"),
         Cli::tr("Exit status 1 when it is refused or rolled back; the ledger keeps the attempt and its reasons."),
         {id, {u"STATE"_s, Cli::tr("DRAFT, PRE_VALIDATION, SUBMITTED, UNDER_REVIEW, CONDITIONAL_APPROVAL, APPROVED, REJECTED, EXPIRED or ARCHIVED")}},
         {{u"reason"_s, u"TEXT"_s, Cli::tr("why, where the way demands it")},
          {u"occurred-on"_s, u"DATE"_s, Cli::tr("the day it happened, where that was earlier")},
          {u"late-reason"_s, u"TEXT"_s, Cli::tr("why it is entered late")}},
         advance},
    };
}

} // namespace chancery::cli
