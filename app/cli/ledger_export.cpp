// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ledger_export.h"

#include "app/assembly/head_stamp.h"
#include "app/cli/acting.h"
#include "app/cli/call_words.h"
#include "app/cli/cli.h"
#include "app/cli/identify.h"
#include "app/cli/progress_bar.h"
#include "app/cli/unseen_key.h"
#include "core/engine/export_file.h"
#include "core/engine/own_files.h"
#include "ui/report/inspection_report.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Result<engine::ExportFormat> formatNamed(const QString &text)
{
    if (text == u"jsonld")
        return engine::ExportFormat::JsonLd;
    if (text == u"ndjson")
        return engine::ExportFormat::Ndjson;
    if (text == u"xml")
        return engine::ExportFormat::Xml;
    if (text == u"package")
        return engine::ExportFormat::Package;
    return base::error(base::ErrorKind::Usage, u"OPTION_NOT_ONE_OF"_s,
                       {{u"option"_s, u"--format"_s}, {u"found"_s, text}, {u"choices"_s, u"jsonld, ndjson, xml, package"_s}});
}

/// How many of the exported entries are the submission's own; the rest are what they rest on. Nothing where all were exported.
std::optional<std::int64_t> ownEntries(const store::Reader &reader, const domain::SubmissionId &submission, const engine::Exported &exported)
{
    if (submission.isEmpty())
        return std::nullopt;
    store::EntryFilter filter;
    filter.submissionId = submission.text();
    filter.lastSeq = exported.treeSize - 1;
    return reader.entryCount(filter);
}

QString countsSentence(const engine::Exported &exported, std::optional<std::int64_t> own)
{
    if (!own)
        return Cli::tr("%1 entries, all there are.").arg(exported.entries);
    return Cli::tr("%1 of %2 entries, with the proof that each stands in the ledger: the submission's own %3, and %4 that they rest on (the ledger's first, "
                   "changes of its key, the roles that were acted in).")
        .arg(exported.entries).arg(exported.treeSize).arg(*own).arg(exported.entries - *own);
}

Verdict tell(Output &out, const engine::Exported &exported, std::optional<std::int64_t> own, const engine::Receipt *receipt)
{
    base::Json answer;
    answer.set(u"file"_s, exported.file);
    answer.set(u"sha256"_s, exported.sha256.hex());
    answer.set(u"entries"_s, exported.entries);
    answer.set(u"tree_size"_s, exported.treeSize);
    answer.set(u"checkpoint"_s, QString::fromUtf8(exported.checkpoint));
    if (own)
        answer.set(u"submission_entries"_s, *own);
    if (receipt)
        answer.set(u"entry"_s, receiptJson(*receipt));
    out.answer(answer);
    out.line(u"%1  %2"_s.arg(exported.sha256.hex(), exported.file));
    out.line(countsSentence(exported, own));
    return Verdict::Yes;
}

/// The one submission that is asked for; empty where none is. Errors: NotFound.
base::Result<domain::SubmissionId> scopeOf(Context &context, const store::Reader &reader)
{
    return context.call().has(u"submission"_s) ? identifySubmission(reader, context.call().value(u"submission"_s)) : domain::SubmissionId();
}

/// Nobody signs in and no entry is left. Only the signed forms need the key; no account does.
base::Result<Verdict> exportUnseen(Context &context, engine::ExportFormat format, const QString &path)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto folder = context.workspace();
    if (!folder)
        return folder.error();
    const base::Status foreign = engine::leavesOwnFilesAlone(*folder, path);
    if (!foreign)
        return foreign.error();
    base::SystemRandom random;
    engine::ExportBy by{context.clock(), random, {}, {}, {}, ui::writeInspectionReport};
    if (format == engine::ExportFormat::JsonLd || format == engine::ExportFormat::Package) {
        const auto signer = signerOf(**reader, context.stop());
        if (!signer)
            return signer.error();
        by.key = ledger::PublicKey{signer->publicKey()};
        by.sign = [held = *signer](QByteArrayView bytes) { return held.sign(bytes); };
    }
    const auto submission = scopeOf(context, **reader);
    if (!submission)
        return submission.error();
    const base::Status narrowed = engine::narrow(by, **reader, *submission);
    if (!narrowed)
        return narrowed.error();
    ProgressBar bar(!context.out().isJson());
    const auto progress = [&](std::int64_t done, std::int64_t total) { bar.show(Cli::tr("exporting"), done, total, false); };
    const auto exported = engine::exportFile(**reader, format, path, by, progress, context.stop());
    if (!exported)
        return exported.error();
    return tell(context.out(), *exported, ownEntries(**reader, *submission, *exported), nullptr);
}

/// What leaves carries a time-stamp of the day where an authority can be asked; where it cannot be reached, that is said and the export goes on.
void stampBefore(Context &context, const store::Reader &reader, Acting &acting)
{
    if (!assembly::canStamp(reader))
        return;
    base::SystemRandom random;
    sync::Courier courier;
    const auto stamped = assembly::stampHead(reader, courier, random, context.stop());
    const auto kept = stamped ? acting.perform(*stamped) : base::Result<engine::Outcome>(stamped.error());
    if (!kept)
        context.out().note(Cli::tr("Not time-stamped before the export: %1").arg(errorMessage(kept.error())));
}

} // namespace

base::Result<Verdict> exportLedger(Context &context)
{
    const auto format = formatNamed(context.call().value(u"format"_s));
    if (!format)
        return format.error();
    const QString path = QFileInfo(context.call().value(u"output"_s)).absoluteFilePath();
    if (!context.call().has(u"as"_s))
        return exportUnseen(context, *format, path);
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto submission = scopeOf(context, **reader);
    if (!submission)
        return submission.error();
    auto acting = Acting::open(context);
    if (!acting)
        return acting.error();
    stampBefore(context, **reader, *acting);
    const auto outcome = acting->perform(engine::ExportLedger{*format, path, *submission});
    if (!outcome)
        return outcome.error();
    const auto done = answerOf<engine::Exported>(*outcome);
    if (!done)
        return done.error();
    return tell(context.out(), *done, ownEntries(**reader, *submission, *done), &outcome->receipt);
}

} // namespace chancery::cli
