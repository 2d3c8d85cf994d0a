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

} // namespace

base::Json reportJson(const ledger::VerifyReport &report)
{
    base::Json json;
    json.set(u"verdict"_s, report.valid ? u"valid"_s : u"broken"_s);
    json.set(u"entries"_s, report.entries);
    json.set(u"size"_s, report.size);
    json.set(u"root"_s, report.root.hex());
    json.set(u"first_broken"_s, brokenJson(report.firstBroken));
    if (!report.valid) {
        const ui::BrokenWords words = ui::brokenWords(report);
        json.set(u"sentence"_s, words.what);
        json.set(u"since"_s, words.since);
        json.set(u"remedy"_s, words.next);
    }
    json.set(u"last_good"_s, report.lastGoodSeq);
    json.set(u"checks"_s, checksJson(report.checks));
    json.setIfAny(u"storage"_s, storageJson(report.storage));
    json.set(u"coverage"_s, report.coverage);
    json.set(u"warnings"_s, report.warnings);
    return json;
}

namespace {

void showBroken(Output &out, const ledger::VerifyReport &report)
{
    const ui::BrokenWords words = ui::brokenWords(report);
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

} // namespace

void showReport(Output &out, const ledger::VerifyReport &report)
{
    if (report.valid)
        out.line(Cli::tr("Valid: %1 entries, root %2.").arg(report.entries).arg(report.root.hex()));
    else
        showBroken(out, report);
    for (const QString &each : report.coverage)
        out.line(u"  "_s + ui::coverageWord(each));
    for (const QString &each : report.warnings) {
        if (!report.coverage.contains(each)) // what the evidence does not cover is said once
            out.line(u"  ! "_s + ui::coverageWord(each));
    }
}

} // namespace chancery::cli
