// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/submission_view.h"

#include "app/cli/cli.h"
#include "app/cli/submission_json.h"
#include "app/cli/warnings.h"
#include "core/workflow/lifecycle.h"
#include "core/workflow/outstanding.h"
#include "core/workflow/package.h"
#include "ui/text/change_words.h"
#include "ui/text/check_words.h"
#include "ui/text/clock_words.h"
#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/outstanding_words.h"
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
            rows.push_back({each.id.text(), ui::documentClassName(submission, each.documentClass), each.version,
                            each.date ? each.date->toString(Qt::ISODate) : QString(), each.sha256.hex().left(12), each.fileName});
    }
    if (rows.empty())
        return;
    out.line();
    out.table({Cli::tr("Document"), Cli::tr("Class"), Cli::tr("Version"), Cli::tr("Date"), u"SHA-256"_s, Cli::tr("File")}, rows);
}

/// What was taken out of the package again stays on record, and is told.
void showWithdrawn(Output &out, const domain::Submission &submission)
{
    std::vector<QStringList> rows;
    for (const domain::Document &each : submission.documents) {
        if (each.isWithdrawn())
            rows.push_back({each.id.text(), ui::documentClassName(submission, each.documentClass), each.fileName,
                            Cli::tr("%1 by %2").arg(ui::instantWords(each.withdrawnAt), each.withdrawnBy), each.withdrawnReason});
    }
    if (rows.empty())
        return;
    out.line();
    out.table({Cli::tr("Withdrawn"), Cli::tr("Class"), Cli::tr("File"), Cli::tr("When"), Cli::tr("Why")}, rows);
}

/// What the rules ask for, by the codes that --class takes.
void showDemands(Output &out, const domain::Submission &submission)
{
    std::vector<QStringList> rows;
    for (const domain::DocumentDemand &each : submission.obligations.documents) {
        const bool present = !submission.current(each.documentClass).empty();
        rows.push_back({each.documentClass, ui::documentClassName(submission, each.documentClass),
                        each.blocking ? Cli::tr("needed") : Cli::tr("optional"), ui::stateName(each.before),
                        present ? Cli::tr("present") : Cli::tr("missing")});
    }
    if (rows.empty())
        return;
    out.line();
    out.table({Cli::tr("Class"), Cli::tr("Demanded document"), Cli::tr("Need"), Cli::tr("Before"), Cli::tr("Status")}, rows);
}

void showGates(Output &out, const domain::Submission &submission)
{
    std::vector<QStringList> rows;
    for (const domain::ActivationGate &each : submission.gates) {
        const QString label = ui::activationGateName(submission, each.name);
        rows.push_back({each.name, label == each.name ? QString() : label,
                        each.met ? Cli::tr("met on %1").arg(each.on.toString(Qt::ISODate)) : Cli::tr("not met")});
    }
    if (rows.empty())
        return;
    out.line();
    out.table({Cli::tr("Activation gate"), u""_s, Cli::tr("Status")}, rows);
}

/// What the committee waits for, by the ids that the commands take.
void showReview(Output &out, const domain::Submission &submission)
{
    std::vector<QStringList> rows;
    for (const domain::OpenRequest &each : submission.requests)
        rows.push_back({each.id.text(), Cli::tr("request"), each.answered ? Cli::tr("answered") : Cli::tr("open"), each.text});
    for (const domain::Condition &each : submission.conditions)
        rows.push_back({each.id.text(), Cli::tr("condition"), each.met ? Cli::tr("met") : Cli::tr("open"), each.text});
    if (rows.empty())
        return;
    out.line();
    out.table({Cli::tr("Committee"), u""_s, Cli::tr("Status"), u""_s}, rows);
}

void showRollback(Output &out, const domain::Submission &submission)
{
    if (!submission.rollback)
        return;
    out.line();
    out.line(Cli::tr("Put back to draft by entry %1:").arg(submission.rollback->seq));
    for (const auto &reason : submission.rollback->reasons) {
        if (const auto failed = ui::failedCheck(reason))
            showGuard(out, {*failed});
        else
            out.line(u"  "_s + ui::changeSentence(reason.first, reason.second));
    }
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
    const Warnings warnings = rowWarnings(reader, u"submission"_s, {submission.id.text()});
    base::Json answer = submissionJson(submission, guarded);
    addWarnings(answer, warnings);
    noteWarnings(out, warnings);
    out.answer(answer);
    if (out.isJson())
        return;
    showFacts(out, submission);
    showRollback(out, submission);
    showDocuments(out, submission);
    showWithdrawn(out, submission);
    showDemands(out, submission);
    std::vector<domain::Finding> open = submission.findings;
    std::erase_if(open, [](const domain::Finding &each) { return each.status != domain::FindingStatus::Open; });
    if (!open.empty())
        out.line();
    const bool changedSince = submission.validation && submission.validation->manifest != workflow::packageSha256(submission);
    if (changedSince && submission.state == domain::State::Draft)
        out.line(Cli::tr("Found by the validation of %1; the package has changed since, so validate it again:").arg(submission.validation->at));
    showFindings(out, submission, open);
    showReview(out, submission);
    showGates(out, submission);
    showClocks(out, submission, guarded.today);
    if (submission.state == domain::State::Draft) { // later the way to SUBMITTED says it
        out.line();
        showNeeded(out, submission, guarded);
    }
    showWaysOn(out, submission, guarded);
}

void showNeeded(Output &out, const domain::Submission &submission, const workflow::GuardContext &context)
{
    const workflow::Checklist lines = workflow::neededBeforeSending(submission, context);
    if (lines.empty()) {
        if (submission.state == domain::State::Draft)
            out.line(Cli::tr("No document or record is missing. To send it: validate, advance to PRE_VALIDATION, lock, advance to SUBMITTED."));
        return;
    }
    out.line(Cli::tr("Before it can be sent it still needs:"));
    showGuard(out, lines);
}

void showStanding(Output &out, const domain::Submission &submission)
{
    const auto open = std::ranges::count_if(submission.requests, [](const domain::OpenRequest &each) { return !each.answered; });
    const auto met = std::ranges::count_if(submission.conditions, &domain::Condition::met);
    const auto passed = std::ranges::count_if(submission.gates, &domain::ActivationGate::met);
    QStringList parts{Cli::tr("%1: %2", "a submission and its state").arg(submission.id.text(), ui::stateName(submission.state))};
    if (!submission.requests.empty())
        parts.append(Cli::tr("requests open: %1 of %2").arg(open).arg(submission.requests.size()));
    if (!submission.conditions.empty())
        parts.append(Cli::tr("conditions met: %1 of %2").arg(met).arg(submission.conditions.size()));
    if (!submission.gates.empty())
        parts.append(Cli::tr("activation gates met: %1 of %2").arg(passed).arg(submission.gates.size()));
    out.line(parts.join(u" · "_s));
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
        else if (const QString remedy = ui::findingRemedy(each); !remedy.isEmpty())
            out.line(u"        "_s + remedy);
    }
}

void showGuard(Output &out, const workflow::Checklist &lines)
{
    for (const workflow::GuardLine &each : lines) {
        const QString reason = ui::checkReason(each);
        out.line(u"  %1 %2%3"_s.arg(each.met ? u"✓"_s : u"✗"_s, ui::checkTitle(each), reason.isEmpty() ? QString() : u": "_s + reason));
        if (!each.met && each.values.contains(u"expected"_s)) {
            out.line(Cli::tr("      expected %1").arg(each.values.value(u"expected"_s)));
            if (const QString found = each.values.value(u"found"_s); !found.isEmpty())
                out.line(Cli::tr("      found    %1").arg(ui::foundWords(found)));
        }
    }
}

} // namespace chancery::cli
