// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verify_documents_command.h"

#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/identify.h"
#include "app/cli/keys.h"
#include "app/cli/progress_bar.h"
#include "core/engine/document_check.h"
#include "ui/text/check_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// The submission that is named; nothing where all are meant.
base::Result<std::optional<domain::SubmissionId>> asked(Context &context)
{
    if (context.call().word(0).isEmpty())
        return std::optional<domain::SubmissionId>();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto one = identifySubmission(**reader, context.call().word(0));
    if (!one)
        return one.error();
    return std::optional(*one);
}

} // namespace

base::Json damagedJson(const engine::DamagedDocument &each)
{
    base::Json json;
    json.set(u"submission"_s, each.submission.text());
    json.set(u"document"_s, each.document.text());
    json.set(u"file"_s, each.file);
    json.set(u"expected"_s, each.expected);
    json.set(u"found"_s, each.found);
    return json;
}

void showDamaged(Output &out, const engine::DamagedDocument &each)
{
    out.line(Cli::tr("%1  %2  %3", "submission, document, file").arg(each.submission.text(), each.document.text(), each.file));
    out.line(Cli::tr("    expected %1").arg(each.expected));
    out.line(Cli::tr("    found    %1").arg(ui::foundWords(each.found)));
    out.line(Cli::tr("    Attach the very same file anew, or put the vault back from a backup; then verify again."));
}

namespace {

Verdict tell(Output &out, const engine::Verified &verified, const engine::Receipt *receipt)
{
    base::Json::Array damaged;
    for (const engine::DamagedDocument &each : verified.damaged) {
        damaged.push_back(damagedJson(each));
        showDamaged(out, each);
    }
    base::Json answer;
    answer.set(u"checked"_s, verified.checked);
    answer.set(u"damaged"_s, std::move(damaged));
    if (receipt)
        answer.set(u"entry"_s, receiptJson(*receipt));
    out.answer(answer);
    out.line(Cli::tr("%1 documents checked, %2 damaged").arg(verified.checked).arg(verified.damaged.size()));
    if (receipt)
        out.line(Cli::tr("Recorded as entry %1.").arg(receipt->seq));
    return verified.damaged.empty() ? Verdict::Yes : Verdict::No;
}

/// Nobody signs in and nothing is written; the key of the vault is enough.
base::Result<Verdict> verifyUnseen(Context &context, const std::optional<domain::SubmissionId> &one)
{
    const auto folder = context.workspace();
    if (!folder)
        return folder.error();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto keys = openKeys(context.stop());
    if (!keys)
        return keys.error();
    ProgressBar bar(!context.out().isJson());
    const engine::Work work{[&](const QString &what, std::int64_t done, std::int64_t total, bool bytes) { bar.show(what, done, total, bytes); },
                            context.stop()};
    const auto verified = engine::checkDocuments(*folder, (*keys)->world(*folder), **reader, one, work);
    if (!verified)
        return verified.error();
    return tell(context.out(), *verified, nullptr);
}

} // namespace

base::Result<Verdict> verifyDocuments(Context &context)
{
    const auto one = asked(context);
    if (!one)
        return one.error();
    if (!context.call().has(u"as"_s))
        return verifyUnseen(context, *one);
    const auto done = act<engine::Verified>(context, engine::VerifyDocuments{*one});
    if (!done)
        return done.error();
    return tell(context.out(), done->first, &done->second);
}

} // namespace chancery::cli
