// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verify_view.h"

#include "app/cli/cli.h"

#include "ui/text/broken_words.h"
#include "ui/text/entry_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Json brokenJson(const std::optional<ledger::BrokenEntry> &broken)
{
    if (!broken)
        return {};
    base::Json json;
    json.set(u"seq"_s, broken->seq);
    json.set(u"code"_s, broken->code);
    json.set(u"expected"_s, broken->expected);
    json.set(u"found"_s, broken->found);
    json.set(u"sentence"_s, ui::brokenEntrySentence(*broken));
    return json;
}

base::Json checksJson(const std::vector<ledger::CheckResult> &checks)
{
    base::Json::Array list;
    for (const ledger::CheckResult &each : checks) {
        base::Json json;
        json.set(u"code"_s, each.code);
        json.set(u"run"_s, each.run);
        json.set(u"ok"_s, each.ok);
        json.setIfAny(u"note"_s, each.note);
        list.push_back(json);
    }
    return list;
}

base::Json storageJson(const std::vector<ledger::StorageFault> &faults)
{
    base::Json::Array list;
    for (const ledger::StorageFault &each : faults) {
        base::Json json;
        json.set(u"code"_s, each.code);
        json.setIfAny(u"place"_s, each.place);
        json.setIfAny(u"expected"_s, each.expected);
        json.setIfAny(u"found"_s, each.found);
        json.set(u"sentence"_s, ui::storageSentence(each));
        list.push_back(json);
    }
    return list;
}

base::Json submissionJson(const ExportedSubmission &submission)
{
    base::Json json;
    json.setIfAny(u"id"_s, submission.id);
    json.set(u"iri"_s, submission.iri);
    json.setIfAny(u"site"_s, submission.site);
    json.setIfAny(u"study"_s, submission.study);
    json.setIfAny(u"jurisdiction"_s, submission.jurisdiction);
    json.set(u"entries"_s, submission.entries);
    json.set(u"tree_size"_s, submission.treeSize);
    return json;
}

ui::BrokenWords wordsOf(const Verification &verified)
{
    return verified.report.valid ? ui::unprovenWords(verified.report) : ui::brokenWords(verified.report, verified.evidence);
}

} // namespace

base::Json reportJson(const Verification &verified)
{
    const ledger::VerifyReport &report = verified.report;
    base::Json json;
    json.set(u"verdict"_s, verified.isProven() ? u"valid"_s : report.valid ? u"unsigned"_s : u"broken"_s);
    json.set(u"entries"_s, report.entries);
    json.set(u"size"_s, report.size);
    json.set(u"root"_s, report.root.hex());
    json.set(u"first_broken"_s, brokenJson(report.firstBroken));
    if (!verified.isProven()) {
        const ui::BrokenWords words = wordsOf(verified);
        json.set(u"sentence"_s, words.what);
        json.set(u"since"_s, words.since);
        json.set(u"remedy"_s, words.next);
    }
    if (verified.submission)
        json.set(u"submission"_s, submissionJson(*verified.submission));
    json.set(u"last_good"_s, report.lastGoodSeq);
    json.set(u"checks"_s, checksJson(report.checks));
    json.setIfAny(u"storage"_s, storageJson(report.storage));
    json.set(u"coverage"_s, report.coverage);
    json.set(u"warnings"_s, report.warnings);
    return json;
}

namespace {

void showBroken(Output &out, const Verification &verified)
{
    const ledger::VerifyReport &report = verified.report;
    const ui::BrokenWords words = wordsOf(verified);
    out.line(report.firstBroken ? Cli::tr("BROKEN at entry %1: %2").arg(report.firstBroken->seq).arg(words.what) : Cli::tr("BROKEN: %1").arg(words.what));
    out.line(words.since);
    out.line(words.next);
    for (const QString &each : ui::failedCheckSentences(report)) {
        if (each != words.what)
            out.line(u"  - "_s + each);
    }
    for (const ledger::StorageFault &each : report.storage) {
        if (const QString said = ui::storageSentence(each); said != words.what)
            out.line(u"  - "_s + said);
    }
    if (!report.firstBroken)
        return;
    out.facts({{u"  "_s + Cli::tr("check"), report.firstBroken->code},
               {u"  "_s + Cli::tr("expected"), report.firstBroken->expected},
               {u"  "_s + Cli::tr("found"), report.firstBroken->found}});
}

/// "Holds one submission only: SUB-0001 of SITE-0001, study STUDY-0001, EU-NL; 24 entries of a ledger of 105."
void showSubmissionOf(Output &out, const Verification &verified)
{
    if (!verified.submission)
        return;
    const ExportedSubmission &one = *verified.submission;
    const QString counts = (verified.isProven() ? Cli::tr("%1 entries, all it has, out of a ledger of %2") : Cli::tr("it says %1 entries, out of a ledger of %2"))
                               .arg(one.entries).arg(one.treeSize);
    out.line(one.id.isEmpty() ? Cli::tr("  one submission only: %1; %2").arg(one.iri, counts)
                              : Cli::tr("  one submission only: %1 of site %2, study %3, %4; %5").arg(one.id, one.site, one.study, one.jurisdiction, counts));
}

/// Whose key it was is said of a signature only.
bool isOfNoUse(const QString &code, const ledger::VerifyReport &report)
{
    return code.contains(u"PINNED"_s) && report.coverage.contains(u"NOT_SIGNED"_s);
}

} // namespace

void showReport(Output &out, const Verification &verified)
{
    const ledger::VerifyReport &report = verified.report;
    if (verified.isProven()) {
        out.line(Cli::tr("Valid: %1 entries, root %2.").arg(report.entries).arg(report.root.hex()));
    } else if (report.valid) {
        const ui::BrokenWords words = wordsOf(verified);
        out.line(Cli::tr("NOT PROVEN: %1").arg(words.what));
        out.line(words.since);
        out.line(words.next);
    } else {
        showBroken(out, verified);
    }
    showSubmissionOf(out, verified);
    for (const QString &each : report.coverage) {
        if (!isOfNoUse(each, report))
            out.line(u"  "_s + ui::coverageWord(each));
    }
    for (const QString &each : report.warnings) {
        if (!report.coverage.contains(each)) // what the evidence does not cover is said once
            out.line(u"  ! "_s + ui::coverageWord(each));
    }
}

} // namespace chancery::cli
