// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/identify.h"
#include "app/cli/paging.h"
#include "app/cli/submission_json.h"
#include "app/cli/submission_view.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// The submission and the finding that the first two words name.
struct Place { domain::Submission submission; domain::FindingId finding; };

base::Result<Place> placeOf(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    auto submission = findSubmission(**reader, context.call().word(0));
    if (!submission)
        return submission.error();
    const auto finding = identifyFinding(*submission, context.call().word(1));
    if (!finding)
        return finding.error();
    return Place{std::move(*submission), *finding};
}

base::Result<Verdict> perform(Context &context, const engine::Command &command, const Place &place)
{
    auto acting = Acting::open(context);
    if (!acting)
        return acting.error();
    const auto outcome = acting->perform(command);
    if (!outcome)
        return outcome.error();
    base::Json answer;
    answer.set(u"submission"_s, place.submission.id.text());
    answer.set(u"finding"_s, place.finding.text());
    answer.set(u"entry"_s, receiptJson(outcome->receipt));
    context.out().answer(answer);
    context.out().line(Cli::tr("Recorded as entry %1.").arg(outcome->receipt.seq));
    return Verdict::Yes;
}

base::Result<Verdict> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto submission = findSubmission(**reader, context.call().word(0));
    if (!submission)
        return submission.error();
    std::vector<domain::Finding> findings = submission->findings;
    if (context.call().has(u"open"_s))
        std::erase_if(findings, [](const domain::Finding &each) { return each.status != domain::FindingStatus::Open; });
    const auto page = pageOf(context.call(), u"finding"_s, std::move(findings), [](const domain::Finding &each) { return each.id.text(); });
    if (!page)
        return page.error();
    base::Json::Array json;
    for (const domain::Finding &each : page->rows)
        json.push_back(findingJson(each));
    context.out().answer(rowsJson(std::move(json), page->more));
    showFindings(context.out(), *submission, page->rows);
    return Verdict::Yes;
}

base::Result<Verdict> assign(Context &context)
{
    const auto place = placeOf(context);
    if (!place)
        return place.error();
    const auto person = identifyPerson(**context.reader(), context.call().value(u"to"_s));
    if (!person)
        return person.error();
    return perform(context, engine::AssignFinding{place->submission.id, place->finding, *person}, *place);
}

base::Result<Verdict> resolve(Context &context)
{
    const auto place = placeOf(context);
    if (!place)
        return place.error();
    engine::ResolveFinding command{place->submission.id, place->finding, context.call().value(u"reason"_s), {}};
    if (context.call().has(u"evidence"_s)) {
        const auto evidence = identifyDocument(place->submission, context.call().value(u"evidence"_s));
        if (!evidence)
            return evidence.error();
        command.evidence = *evidence;
    }
    return perform(context, command, *place);
}

} // namespace

std::vector<Command> findingCommands()
{
    const Word submission{u"SUBMISSION"_s, Cli::tr("its id, or the beginning of it")};
    const Word finding{u"FINDING"_s, u"F-0001 …"_s};
    std::vector<Option> listOptions = pagingOptions();
    listOptions.push_back({u"open"_s, {}, Cli::tr("only those still open")});
    return {
        {{u"finding"_s, u"list"_s}, Cli::tr("List the findings of a submission"), {}, {submission}, listOptions, list},
        {{u"finding"_s, u"assign"_s}, Cli::tr("Give a finding of the regulatory affairs queue to a person"), {}, {submission, finding},
         {{u"to"_s, u"USER"_s, Cli::tr("who takes care of it"), true}}, assign},
        {{u"finding"_s, u"resolve"_s}, Cli::tr("Resolve a compliance finding"),
         Cli::tr("Only compliance findings are resolved by a person; the others go when the gates run again."), {submission, finding},
         {{u"reason"_s, u"TEXT"_s, Cli::tr("why it is settled"), true}, {u"evidence"_s, u"DOCUMENT"_s, Cli::tr("the document that shows it")}}, resolve},
    };
}

} // namespace chancery::cli
