// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/facts_json.h"
#include "app/cli/identify.h"
#include "app/cli/verify_documents_command.h"
#include "core/intake/clean_facts.h"
#include "core/intake/inspector.h"
#include "core/rules/registry.h"
#include "ui/text/document_words.h"
#include "ui/text/outstanding_words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// One item for each file, all declared alike.
base::Result<engine::AttachDocuments> readAttach(const Call &call, const domain::SubmissionId &submission)
{
    const auto date = call.date(u"date"_s);
    if (!date)
        return date.error();
    const auto expires = call.date(u"expires"_s);
    if (!expires)
        return expires.error();
    engine::AttachDocuments command{submission, {}};
    for (const QString &file : call.wordsFrom(1)) {
        engine::AttachItem item;
        item.path = QFileInfo(file).absoluteFilePath();
        item.documentClass = call.value(u"class"_s);
        item.version = call.value(u"version"_s);
        item.date = *date;
        item.language = call.value(u"language"_s);
        item.subject = call.value(u"subject"_s);
        item.expires = *expires;
        item.watch = !call.has(u"no-watch"_s);
        command.items.push_back(item);
    }
    return command;
}

base::Json attachedJson(const engine::Attached &attached)
{
    base::Json::Array documents;
    for (const engine::AttachedDocument &each : attached.documents) {
        base::Json json;
        json.set(u"id"_s, each.id.text());
        json.set(u"file"_s, each.file);
        json.set(u"sha256"_s, each.sha256.hex());
        json.set(u"byte_length"_s, each.byteLength);
        json.set(u"media_type"_s, each.mediaType);
        json.setIfAny(u"duplicate_of"_s, each.duplicateOf.text());
        json.setIfAny(u"replaces"_s, each.replaces.text());
        documents.push_back(json);
    }
    base::Json answer;
    answer.set(u"documents"_s, std::move(documents));
    if (attached.amendment) {
        base::Json amendment;
        amendment.set(u"id"_s, attached.amendment->id.text());
        amendment.set(u"opened"_s, attached.amendment->opened);
        answer.set(u"amendment"_s, std::move(amendment));
    }
    return answer;
}

void showAttached(Output &out, const engine::Attached &attached, const domain::SubmissionId &submission)
{
    for (const engine::AttachedDocument &each : attached.documents) {
        out.line(u"%1  %2  %3"_s.arg(each.id.text(), each.sha256.hex(), each.file));
        if (!each.replaces.isEmpty())
            out.line(Cli::tr("    It takes the place of %1, which stays on record. Was that not meant? chanceryctl document withdraw %2 %3 --reason …").arg(each.replaces.text(), submission.text(), each.id.text()));
        if (each.duplicateOf == each.id)
            out.line(Cli::tr("    These bytes were attached before as %1; nothing was added.").arg(each.id.text()));
        else if (!each.duplicateOf.isEmpty())
            out.line(Cli::tr("    The same bytes are attached as %1, too, in another class.").arg(each.duplicateOf.text()));
    }
    if (!attached.amendment)
        return;
    const QString id = attached.amendment->id.text();
    out.line(attached.amendment->opened ? Cli::tr("%1 was sent and stays as it was reviewed: the amendment %2 was opened for it, with the reviewed documents.").arg(submission.text(), id)
                                        : Cli::tr("%1 was sent and stays as it was reviewed: this went into its amendment %2.").arg(submission.text(), id));
    out.line(Cli::tr("Validate and send %1.").arg(id));
}

base::Result<Verdict> attach(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto submission = identifySubmission(**reader, context.call().word(0));
    if (!submission)
        return submission.error();
    const auto command = readAttach(context.call(), *submission);
    if (!command)
        return command.error();
    const auto done = act<engine::Attached>(context, *command);
    if (!done)
        return done.error();
    const auto &[attached, receipt] = *done;
    base::Json answer = attachedJson(attached);
    answer.set(u"entry"_s, receiptJson(receipt));
    context.out().answer(answer);
    showAttached(context.out(), attached, *submission);
    if (!attached.refused.empty())
        return attached.refused.front().second;
    return Verdict::Yes;
}

base::Result<Verdict> inspect(Context &context)
{
    const auto facts = intake::inspectDocument(QFileInfo(context.call().word(0)).absoluteFilePath(), {}, context.stop());
    if (!facts)
        return facts.error();
    context.out().answer(inspectionJson(*facts));
    domain::DocumentFacts shown = *facts;
    intake::cleanFacts(shown); // nothing from a document steers a terminal
    context.out().facts({{Cli::tr("Type"), ui::mediaTypeWord(shown.mediaType)},
                         {Cli::tr("Pages"), shown.pages ? QString::number(*shown.pages) : QString()},
                         {Cli::tr("Title"), shown.title},
                         {Cli::tr("Language"), ui::languageWord(shown.language)},
                         {Cli::tr("Encrypted"), shown.encrypted ? Cli::tr("yes") : QString()},
                         {Cli::tr("Versions"), shown.versions.join(u", "_s)},
                         {Cli::tr("Dates"), shown.dates.join(u", "_s)},
                         {Cli::tr("Signatures"), shown.signatures.empty() ? QString() : QString::number(shown.signatures.size())},
                         {Cli::tr("Text"), shown.textPrefix}});
    for (const QString &warning : shown.warnings)
        context.out().line(u"! "_s + ui::inspectionWarning(warning));
    return Verdict::Yes;
}

/// The submission and the document that the call names.
struct Named { domain::Submission submission; domain::Document document; };

base::Result<Named> named(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto submission = findSubmission(**reader, context.call().word(0));
    if (!submission)
        return submission.error();
    const auto id = identifyDocument(*submission, context.call().word(1));
    if (!id)
        return id.error();
    return Named{*submission, *submission->document(*id)};
}

/// What the call does not mention stays as it was declared.
base::Result<engine::DescribeDocument> readDescription(const Call &call, const Named &what)
{
    const auto &[submission, document] = what;
    const auto date = call.date(u"date"_s);
    if (!date)
        return date.error();
    const auto expires = call.date(u"expires"_s);
    if (!expires)
        return expires.error();
    return engine::DescribeDocument{.submission = submission.id,
                                    .document = document.id,
                                    .documentClass = call.value(u"class"_s, document.documentClass),
                                    .version = call.value(u"version"_s, document.version),
                                    .language = call.value(u"language"_s, document.language),
                                    .subject = call.value(u"subject"_s, document.subject),
                                    .date = *date ? *date : document.date,
                                    .expires = *expires ? *expires : document.expires,
                                    .reason = call.value(u"reason"_s)};
}

/// Opens, acts, and says in one line what was recorded of a document.
base::Result<Verdict> recordOf(Context &context, const engine::Command &command, const domain::Submission &before, const domain::DocumentId &id, const QString &said)
{
    auto acting = Acting::open(context);
    if (!acting)
        return acting.error();
    const auto outcome = acting->perform(command);
    if (!outcome)
        return outcome.error();
    base::Json answer;
    answer.set(u"document"_s, id.text());
    answer.set(u"entry"_s, receiptJson(outcome->receipt));
    context.out().answer(answer);
    context.out().line(Cli::tr("Entry %1: %2").arg(outcome->receipt.seq).arg(said));
    if (before.state == domain::State::PreValidation)
        context.out().line(Cli::tr("%1 went back to draft: validate it again.").arg(before.id.text()));
    return Verdict::Yes;
}

base::Result<Verdict> describe(Context &context)
{
    const auto what = named(context);
    if (!what)
        return what.error();
    const auto command = readDescription(context.call(), *what);
    if (!command)
        return command.error();
    const QString said = Cli::tr("%1 is now: %2, version %3, dated %4.").arg(command->document.text(), ui::documentClassName(what->submission, command->documentClass), command->version,
                                                                          command->date ? command->date->toString(Qt::ISODate) : u"–"_s);
    return recordOf(context, *command, what->submission, command->document, said);
}

base::Result<Verdict> withdraw(Context &context)
{
    const auto what = named(context);
    if (!what)
        return what.error();
    const auto &[submission, document] = *what;
    const QString said = Cli::tr("%1 (%2) is withdrawn; its bytes stay on record.").arg(document.fileName, ui::documentClassName(submission, document.documentClass));
    return recordOf(context, engine::WithdrawDocument{submission.id, document.id, context.call().value(u"reason"_s)}, submission, document.id, said);
}

base::Result<Verdict> save(Context &context)
{
    const auto what = named(context);
    if (!what)
        return what.error();
    const auto &[submission, document] = *what;
    const QString path = QFileInfo(context.call().value(u"output"_s)).absoluteFilePath();
    if (QFileInfo::exists(path))
        return base::error(base::ErrorKind::BadInput, u"FILE_EXISTS"_s, {{u"path"_s, path}});
    const auto done = act<engine::Acknowledged>(context, engine::SaveDocument{submission.id, document.id, path});
    if (!done)
        return done.error();
    base::Json answer;
    answer.set(u"file"_s, path);
    answer.set(u"sha256"_s, document.sha256.hex());
    answer.set(u"byte_length"_s, document.byteLength);
    answer.set(u"entry"_s, receiptJson(done->second));
    context.out().answer(answer);
    context.out().line(Cli::tr("Saved %1 to %2; recorded as entry %3.").arg(document.fileName, path).arg(done->second.seq));
    return Verdict::Yes;
}

} // namespace

std::vector<Command> documentCommands()
{
    const Word submission{u"SUBMISSION"_s, Cli::tr("its id, or the beginning of it")};
    const std::vector<Option> declared{
        {u"class"_s, u"CLASS"_s, Cli::tr("protocol, icf, ib, cv, fdf, delegation-log, licence, addendum, recruitment, other, or what the pack adds")},
        {u"version"_s, u"V"_s, Cli::tr("the version it declares")},
        {u"date"_s, u"DATE"_s, Cli::tr("its date, as YYYY-MM-DD")},
        {u"language"_s, u"L"_s, Cli::tr("its language, as nl or en-GB")},
        {u"subject"_s, u"NAME"_s, Cli::tr("whose CV, licence or disclosure it is")},
        {u"expires"_s, u"DATE"_s, Cli::tr("last day of a licence or training")},
    };
    std::vector<Option> attaching = declared;
    for (size_t i = 0; i < 3; ++i)
        attaching[i].required = true;
    attaching.push_back({u"no-watch"_s, {}, Cli::tr("do not keep an eye on the source file")});
    std::vector<Option> describing = declared;
    for (Option &each : describing)
        each.mayBeEmpty = each.name == u"language" || each.name == u"subject";
    describing.push_back({u"reason"_s, u"TEXT"_s, Cli::tr("why it is corrected"), true});
    return {
        {{u"document"_s, u"attach"_s}, Cli::tr("Hash, store and record documents"),
         Cli::tr("Each file is whole in the workspace or absent. The same bytes are recognised."),
         {submission, {u"FILE"_s, Cli::tr("one or more"), true, true}}, attaching, attach},
        {{u"document"_s, u"inspect"_s}, Cli::tr("Say what a document says of itself, read in a child process with limits"), {}, {{u"FILE"_s, Cli::tr("any document")}}, {}, inspect},
        {{u"document"_s, u"verify"_s}, Cli::tr("Hash every stored document anew"),
         Cli::tr("Reads only, and needs no account, but the key that the documents are encrypted with; with --as the verification is recorded. Exit status 1 when one is damaged."),
         {{u"SUBMISSION"_s, Cli::tr("only its documents"), false}}, {}, verifyDocuments},
        {{u"document"_s, u"describe"_s}, Cli::tr("Correct what was declared of a document, never its bytes"),
         Cli::tr("What is not mentioned stays. An empty language or subject takes away the one that was declared."),
         {submission, {u"DOCUMENT"_s, Cli::tr("its id")}}, describing, describe},
        {{u"document"_s, u"save"_s}, Cli::tr("Write a document's bytes to a file, as they were taken in"),
         Cli::tr("Any version that is on record. Each piece is proven before it is written; that a copy left the workspace is recorded."),
         {submission, {u"DOCUMENT"_s, Cli::tr("its id")}}, {{u"output"_s, u"FILE"_s, Cli::tr("where to (-o for short); must not exist"), true}}, save},
        {{u"document"_s, u"withdraw"_s}, Cli::tr("Take a document out of a package that was not sent"),
         Cli::tr("The version and its bytes stay on record, marked withdrawn; its class counts as missing again. What was sent is amended instead."),
         {submission, {u"DOCUMENT"_s, Cli::tr("its id")}}, {{u"reason"_s, u"TEXT"_s, Cli::tr("why it is withdrawn"), true}}, withdraw},
    };
}

} // namespace chancery::cli
