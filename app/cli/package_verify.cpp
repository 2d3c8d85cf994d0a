// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/package_verify.h"

#include "app/cli/cli.h"
#include "app/cli/context.h"
#include "app/cli/ledger_files.h"
#include "app/cli/progress_bar.h"
#include "app/cli/verify_view.h"
#include "core/engine/inspection_package_check.h"
#include "core/engine/ledger_check.h"
#include "ui/text/error_words.h"
#include "ui/text/package_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QString sentenceOf(const engine::PackageFault &fault)
{
    return ui::packageFaultSentence(fault.code, fault.file, fault.expected, fault.found);
}

base::Json packageJson(const engine::PackageReport &package)
{
    base::Json::Array faults;
    for (const engine::PackageFault &each : package.faults) {
        base::Json json;
        json.set(u"code"_s, each.code);
        json.set(u"file"_s, each.file);
        json.setIfAny(u"expected"_s, each.expected);
        json.setIfAny(u"found"_s, each.found);
        json.set(u"sentence"_s, sentenceOf(each));
        faults.push_back(json);
    }
    base::Json json;
    json.set(u"whole"_s, package.holds());
    json.set(u"files"_s, package.files);
    json.set(u"faults"_s, faults);
    return json;
}

/// The ledger in the package. What cannot be read as one is an answer here: the package names it as its ledger.
base::Result<Verification> verifyLedgerIn(Context &context, engine::InspectionPackage &package, VerifyWish wish)
{
    const auto path = package.ledgerFile(context.stop());
    if (!path)
        return path.error();
    if (path->isEmpty())
        return base::error(base::ErrorKind::BadInput, u"NOT_A_LEDGER_EXPORT"_s);
    const auto file = LedgerFile::open(*path);
    if (!file)
        return file.error();
    const ledger::LedgerSource source = file->source();
    ProgressBar bar(!context.out().isJson());
    wish.options.progress = [&](std::int64_t done) { bar.show(Cli::tr("verifying"), done, source.expectedEntries, false); };
    const auto report = engine::checkSource(source, std::move(wish.options), wish.roots);
    if (!report)
        return report.error();
    return Verification{*report, ui::Evidence::File, file->submission()};
}

void showPackage(Output &out, const engine::PackageReport &package)
{
    if (package.holds()) {
        out.line(Cli::tr("Package whole: all %1 files are as they were packed, and there is no other.").arg(package.files));
        return;
    }
    out.line(Cli::tr("PACKAGE ALTERED:"));
    for (const engine::PackageFault &each : package.faults)
        out.line(u"  - "_s + sentenceOf(each));
}

} // namespace

base::Result<Verdict> verifyPackage(Context &context, const QString &path, VerifyWish wish)
{
    auto package = engine::InspectionPackage::open(path);
    if (!package)
        return package.error();
    const auto checked = package->check(context.stop());
    if (!checked)
        return checked.error();
    Output &out = context.out();
    showPackage(out, *checked);
    const auto verified = verifyLedgerIn(context, *package, std::move(wish));
    if (!verified && verified.error().kind != base::ErrorKind::BadInput)
        return verified.error();
    base::Json answer = verified ? reportJson(*verified) : base::Json();
    answer.set(u"ledger_verdict"_s, verified ? answer[u"verdict"].toString() : u"unreadable"_s);
    if (!checked->holds() || !verified)
        answer.set(u"verdict"_s, u"broken"_s);
    answer.set(u"package"_s, packageJson(*checked));
    out.answer(answer);
    out.line(Cli::tr("The ledger in it:"));
    if (verified)
        showReport(out, *verified);
    else
        out.line(ui::errorSentence(verified.error()));
    return checked->holds() && verified && verified->isProven() ? Verdict::Yes : Verdict::No;
}

} // namespace chancery::cli
