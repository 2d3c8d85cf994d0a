// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/action_choice.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/identify.h"
#include "app/cli/ledger_export.h"
#include "app/cli/ledger_files.h"
#include "app/cli/ledger_proof.h"
#include "app/cli/package_verify.h"
#include "app/cli/paging.h"
#include "app/cli/progress_bar.h"
#include "app/cli/unreadable.h"
#include "app/cli/keys.h"
#include "app/cli/verify_view.h"
#include "app/cli/verify_wish.h"
#include "core/base/utc_time.h"
#include "core/engine/inspection_package_check.h"
#include "core/engine/ledger_check.h"
#include "core/ledger/action.h"
#include "ui/text/entry_words.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Verdict tell(Output &out, const Verification &verified, const engine::Receipt *receipt)
{
    base::Json answer = reportJson(verified);
    if (receipt)
        answer.set(u"entry"_s, receiptJson(*receipt));
    out.answer(answer);
    showReport(out, verified);
    return verified.isProven() ? Verdict::Yes : Verdict::No;
}

/// Nobody signs in and nothing is written: the verifier reads a copy of what is stored.
base::Result<Verdict> verifyUnseen(Context &context, const QString &path)
{
    auto wish = readVerifyWish(context);
    if (!wish)
        return wish.error();
    ledger::VerifyOptions *const options = &wish->options;
    if (engine::InspectionPackage::isPackage(path))
        return verifyPackage(context, path, std::move(*wish));
    const auto file = LedgerFile::open(path);
    if (!file)
        return file.error();
    const ledger::LedgerSource source = file->source();
    ProgressBar bar(!context.out().isJson());
    options->progress = [&](std::int64_t done) { bar.show(Cli::tr("verifying"), done, source.expectedEntries, false); };
    const store::Reader *workspace = file->workspace();
    const auto remembered = workspace ? rememberedHead(*workspace) : std::nullopt;
    if (remembered)
        options->headMark = remembered->head;
    auto report = workspace ? engine::checkLedger(*workspace, *options, wish->roots) : engine::checkSource(source, *options, wish->roots);
    if (!report)
        return report.error();
    if (remembered && remembered->older > 0) {
        // It was held to its own head, not to what this machine remembers of the ledger.
        report->coverage.removeIf([](const QString &word) { return word.startsWith(u"HEAD_MARK"); });
        report->warnings.append(u"OLDER_TAKEN size=%1"_s.arg(remembered->older));
    }
    return tell(context.out(), {*report, workspace ? ui::Evidence::Workspace : ui::Evidence::File, file->submission()}, nullptr);
}

base::Result<Verdict> verify(Context &context)
{
    const QString path = context.call().word(0);
    if (!path.isEmpty())
        return verifyUnseen(context, path);
    const auto folder = context.workspace();
    if (!folder)
        return folder.error();
    const bool asked = context.call().has(u"seen"_s) || context.call().has(u"witness"_s) || context.call().has(u"roots"_s);
    if (!context.call().has(u"as"_s) || asked)
        return verifyUnseen(context, *folder);
    const auto done = act<engine::LedgerVerified>(context, engine::VerifyLedger{context.call().has(u"all-signatures"_s), context.call().value(u"trusted"_s)});
    if (!done)
        return done.error();
    return tell(context.out(), {done->first.report, ui::Evidence::Workspace, {}}, &done->second);
}

base::Result<Verdict> checkpoint(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const QByteArray note = (*reader)->health().lastCheckpoint;
    base::Json answer;
    answer.set(u"checkpoint"_s, QString::fromUtf8(note));
    context.out().answer(answer);
    if (!context.out().isJson())
        context.out().bytes(note);
    return Verdict::Yes;
}

/// A whole instant as entries carry it, or a day, which is meant whole; empty where the option is absent.
base::Result<QString> moment(const Call &call, const QString &option, const QString &restOfDay)
{
    if (!call.has(option))
        return QString();
    const QString text = call.value(option);
    if (base::UtcTime::fromText(text))
        return text;
    const auto day = call.date(option);
    if (!day)
        return day.error();
    return (*day)->toString(Qt::ISODate) + restOfDay;
}

base::Result<store::EntryFilter> readFilter(Context &context, const store::Reader &reader)
{
    const Call &call = context.call();
    store::EntryFilter filter;
    const auto action = call.has(u"action"_s) ? actionNamed(u"--action"_s, call.value(u"action"_s)) : base::Result<QString>(QString());
    const auto severity = call.choice(u"severity"_s, ledger::Severity::Info);
    const auto since = moment(call, u"since"_s, u"T00:00:00.000Z"_s);
    const auto until = moment(call, u"until"_s, u"T23:59:59.999Z"_s);
    for (const base::Error *error : {action ? nullptr : &action.error(), severity ? nullptr : &severity.error(),
                                     since ? nullptr : &since.error(), until ? nullptr : &until.error()}) {
        if (error)
            return *error;
    }
    filter.action = *action;
    filter.actorName = call.value(u"actor"_s);
    filter.severity = call.has(u"severity"_s) ? base::wireText(*severity) : QString();
    filter.fromUtc = *since;
    filter.toUtc = *until;
    if (call.has(u"submission"_s)) {
        const auto id = identifySubmission(reader, call.value(u"submission"_s));
        if (!id)
            return id.error();
        filter.submissionId = id->text();
    }
    if (call.has(u"site"_s)) {
        const auto id = identifySite(reader, call.value(u"site"_s));
        if (!id)
            return id.error();
        filter.siteId = id->text();
    }
    return filter;
}

/// Entries by the thousand, so that a long ledger needs no more memory than a short one.
constexpr int Batch = 1000;

struct Range { std::int64_t from = 0; std::int64_t limit = 0; };

base::Result<Range> readRange(const Call &call)
{
    const auto from = call.number(u"from"_s, 0);
    if (!from)
        return from.error();
    const auto after = call.number(u"after"_s, -1);
    if (!after)
        return after.error();
    const auto limit = call.number(u"limit"_s, 0);
    if (!limit)
        return limit.error();
    return Range{std::max(*from, *after + 1), call.has(u"limit"_s) ? *limit : std::numeric_limits<std::int64_t>::max()};
}

void showEntry(Output &out, const store::EntryRow &row)
{
    if (out.isJson())
        out.bytes(row.canonical + '\n');
    else
        out.line(u"%1  %2  %3  %4  %5 %6"_s.arg(row.seq, 6).arg(row.at, row.entryHash.left(12), ui::actionWord(row.action), row.actorName,
                                               row.submissionId + (row.stateTo.isEmpty() ? QString() : u" %1→%2"_s.arg(row.stateFrom, row.stateTo))));
}

base::Result<Verdict> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto filter = readFilter(context, **reader);
    if (!filter)
        return filter.error();
    const auto range = readRange(context.call());
    if (!range)
        return range.error();
    std::int64_t shown = 0;
    for (std::int64_t offset = 0; !context.stop().stop_requested(); offset += Batch) {
        const std::vector<store::EntryRow> rows = (*reader)->entries(*filter, offset, Batch);
        for (const store::EntryRow &row : rows) {
            if (row.seq < range->from)
                continue;
            if (shown++ == range->limit)
                return Verdict::Yes;
            showEntry(context.out(), row);
        }
        if (rows.size() < Batch)
            return Verdict::Yes;
    }
    return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
}

} // namespace

std::vector<Command> ledgerCommands()
{
    const Option pinned{u"trusted"_s, u"DID"_s, Cli::tr("the ledger's key as it was told you: did:key:z6Mk…")};
    return {
        {{u"ledger"_s, u"verify"_s}, Cli::tr("Check every entry, link, root and signature"),
         Cli::tr("Of the workspace, or of the folder, exported file or inspection package (folder or zip) that is named; of a package every file is held to its lists, too. Reads only, and needs no account; with --as the verification is recorded. "
         "Exit status 1 when anything was altered, or when nothing signs what an exported file holds (no checkpoint beside it); 3 for what is no ledger."),
         {{u"PATH"_s, Cli::tr("a workspace's folder, an exported file, or an inspection package"), false}},
         {pinned,
          {u"seen"_s, u"FILE"_s, Cli::tr("a checkpoint kept elsewhere, which the ledger must continue")},
          {u"roots"_s, u"FILE"_s, Cli::tr("certificates (PEM) that time-stamps must lead to; else those that the ledger itself names")},
          {u"witness"_s, u"VKEY"_s, Cli::tr("a witness whose cosignatures count; else those that the ledger itself names"), false, true},
          {u"all-signatures"_s, {}, Cli::tr("check every signature, not only those that decide")}},
         verify},
        {{u"ledger"_s, u"export"_s}, Cli::tr("Write the whole ledger to a file, verified first"),
         Cli::tr("Reads only, and needs no account; with --as the export is recorded. Beside NDJSON and XML stands FILE.checkpoint, the signed head. "
         "The package is for an inspector: a folder, or a zip where the name ends in .zip, with all forms, the signed head, proofs, a report to read (PDF), "
         "a program that checks it all without Chancery, and the SHA-256 of every file (BagIt); it is never written over anything."), {},
         {{u"format"_s, u"jsonld|ndjson|xml|package"_s, Cli::tr("which form"), true}, {u"output"_s, u"FILE"_s, Cli::tr("where to (-o for short); a file is replaced only when whole"), true},
          {u"submission"_s, u"SUBMISSION"_s, Cli::tr("only its history, with proofs that it is all of it (jsonld); leaves no entry")}},
         exportLedger},
        {{u"ledger"_s, u"prove"_s}, Cli::tr("Print the proof that one entry stands in the ledger"),
         Cli::tr("A C2SP tlog-proof: the hashes from the entry to the root, and the signed head of that root. Whoever has it and the entry needs neither this "
                 "program nor the rest of the ledger."),
         {{u"SEQ"_s, Cli::tr("the entry's number")}}, {}, proveEntry},
        {{u"ledger"_s, u"checkpoint"_s}, Cli::tr("Print the newest signed head, to be kept elsewhere"), {}, {}, {}, checkpoint},
        {{u"ledger"_s, u"list"_s}, Cli::tr("List entries"), Cli::tr("With --json one entry a line: the very bytes that are hashed."), {},
         {{u"from"_s, u"N"_s, Cli::tr("from this entry on")},
          {u"action"_s, u"ACTION"_s, Cli::tr("only this action, as the list prints it or by its code: \"State changed\", STATE_CHANGED")},
          {u"actor"_s, u"NAME"_s, Cli::tr("only by this person (printed name)")},
          {u"severity"_s, u"WORD"_s, Cli::tr("only of this severity")},
          {u"submission"_s, u"SUBMISSION"_s, Cli::tr("only about it")},
          {u"site"_s, u"SITE"_s, Cli::tr("only about it")},
          {u"since"_s, u"UTC"_s, Cli::tr("not before: a day, or 2026-03-01T00:00:00.000Z")},
          {u"until"_s, u"UTC"_s, Cli::tr("not after: a day, meant whole, or an instant")},
          {u"limit"_s, u"N"_s, Cli::tr("at most so many")},
          {u"after"_s, u"N"_s, Cli::tr("only what stands after this entry")}},
         list},
    };
}

} // namespace chancery::cli
