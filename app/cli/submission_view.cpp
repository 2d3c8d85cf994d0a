// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/submission_view.h"

#include "app/cli/cli.h"
#include "app/cli/submission_json.h"
#include "core/workflow/lifecycle.h"
#include "ui/text/check_words.h"
#include "ui/text/clock_words.h"
#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/state_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QDate todayAt(const store::Reader &reader, const domain::Submission &submission, const base::Clock &clock)
{
    for (const domain::Site &site : reader.sites()) {
        if (site.id == submission.site)
            return ui::dayInZone(clock.now(), site.timeZone);
    }
    return ui::dayInZone(clock.now(), {});
}

void showFacts(Output &out, const domain::Submission &submission)
{
    out.facts({{Cli::tr("Submission"), submission.id.text()},
               {Cli::tr("Site"), submission.site.text()},
               {Cli::tr("Jurisdiction"), submission.jurisdiction},
               {Cli::tr("State"), ui::stateName(submission.state)},
               {Cli::tr("Rules"), submission.obligations.packTitle},
               {Cli::tr("Lead"), submission.isLead ? Cli::tr("this one") : submission.lead.text()},
               {Cli::tr("Package"), submission.lock ? submission.lock->packageSha256.hex() : QString()}});
}

void showDocuments(Output &out, const domain::Submission &submission)
{
    std::vector<QStringList> rows;
    for (const domain::Document &each : submission.documents) {
        if (each.isCurrent())
            rows.push_back({each.id.text(), ui::documentClassWord(each.documentClass), each.version,
                            each.date ? each.date->toString(Qt::ISODate) : QString(), each.sha256.hex().left(12), each.fileName});
    }
    if (rows.empty())
        return;
    out.line();
    out.table({Cli::tr("Document"), Cli::tr("Class"), Cli::tr("Version"), Cli::tr("Date"), u"SHA-256"_s, Cli::tr("File")}, rows);
}

void showClocks(Output &out, const domain::Submission &submission, QDate today)
{
    std::vector<QStringList> rows;
    for (const domain::RunningClock &each : submission.clocks)
        rows.push_back({ui::clockName(each), each.dueOn.toString(Qt::ISODate), ui::clockCount(each, today)});
    if (rows.empty())
        return;
    out.line();
    out.table({Cli::tr("Clock"), Cli::tr("Last day"), u""_s}, rows);
}

void showWaysOn(Output &out, const domain::Submission &submission, const workflow::GuardContext &guarded)
{
    for (const workflow::Transition &each : workflow::Lifecycle) {
        if (each.from != submission.state)
            continue;
        out.line();
        out.line(u"%1 → %2"_s.arg(ui::handleWord(each), ui::stateName(each.to)));
        showGuard(out, workflow::guard(submission, each.to, guarded));
    }
}

} // namespace

workflow::GuardContext previewContext(const store::Reader &reader, const domain::Submission &submission, const base::Clock &clock)
{
    workflow::GuardContext context;
    context.today = todayAt(reader, submission, clock);
    context.reason = u"…"_s;
    if (!submission.lead.isEmpty()) {
        const auto lead = reader.submission(submission.lead);
        context.leadSubmitted = lead && lead->state != domain::State::Draft && lead->state != domain::State::PreValidation;
    }
    return context;
}

void showSubmission(Context &context, const store::Reader &reader, const domain::Submission &submission)
{
    const workflow::GuardContext guarded = previewContext(reader, submission, context.clock());
    Output &out = context.out();
    out.answer(submissionJson(submission, guarded));
    if (out.isJson())
        return;
    showFacts(out, submission);
    showDocuments(out, submission);
    std::vector<domain::Finding> open = submission.findings;
    std::erase_if(open, [](const domain::Finding &each) { return each.status != domain::FindingStatus::Open; });
    if (!open.empty())
        out.line();
    showFindings(out, submission, open);
    showClocks(out, submission, guarded.today);
    showWaysOn(out, submission, guarded);
}

void showFindings(Output &out, const domain::Submission &submission, const std::vector<domain::Finding> &findings)
{
    std::vector<domain::Finding> sorted = findings;
    std::ranges::stable_sort(sorted, {}, [](const domain::Finding &each) { return std::pair(each.status, each.category); });
    for (const domain::Finding &each : sorted) {
        const domain::Document *document = submission.document(each.document);
        out.line(u"%1  %2  %3"_s.arg(each.id.text(), ui::categoryWord(each.category), ui::findingSentence(each)));
        out.line(u"        "_s + ui::findingPlace(each, document ? document->fileName : QString())
                 + (each.citation.isEmpty() ? QString() : u" · %1 (%2)"_s.arg(each.citation, each.rule)));
        if (each.status == domain::FindingStatus::Resolved)
            out.line(u"        "_s + ui::findingStatusWord(each.status) + u": "_s + each.resolution);
        else if (!each.remedy.isEmpty())
            out.line(u"        "_s + each.remedy);
    }
}

void showGuard(Output &out, const workflow::Checklist &lines)
{
    for (const workflow::GuardLine &each : lines) {
        const QString reason = ui::checkReason(each);
        out.line(u"  %1 %2%3"_s.arg(each.met ? u"✓"_s : u"✗"_s, ui::checkTitle(each), reason.isEmpty() ? QString() : u": "_s + reason));
    }
}

} // namespace chancery::cli
