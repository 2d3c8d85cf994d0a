// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/call_words.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/keys.h"
#include "app/cli/progress_bar.h"
#include "app/cli/verify_documents_command.h"
#include "core/base/account.h"
#include "core/engine/backup.h"
#include "core/engine/document_check.h"
#include "core/engine/head_mark.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Result<Verdict> backup(Context &context)
{
    const auto done = act<engine::BackedUp>(context, engine::BackUp{context.call().value(u"output"_s)});
    if (!done)
        return done.error();
    const auto &[made, receipt] = *done;
    base::Json answer;
    answer.set(u"file"_s, made.file);
    answer.set(u"sha256"_s, made.sha256.hex());
    answer.set(u"byte_length"_s, made.byteLength);
    answer.set(u"entries"_s, made.entries);
    answer.set(u"files"_s, made.files);
    answer.set(u"missing_documents"_s, made.missing);
    answer.set(u"verified"_s, true);
    answer.set(u"entry"_s, receiptJson(receipt));
    Output &out = context.out();
    out.answer(answer);
    out.line(Cli::tr("Backed up %1 entries and %2 files to %3; restored to a scratch folder and verified there.")
                 .arg(made.entries).arg(made.files).arg(made.file));
    out.facts({{u"  SHA-256"_s, made.sha256.hex()}, {Cli::tr("  Recorded as entry"), QString::number(receipt.seq)}});
    if (made.missing > 0)
        out.line(Cli::tr("  ! %n document(s) named by the record are missing from the vault, so they are missing here, too. Run: chanceryctl document verify", nullptr, int(made.missing)));
    out.line(Cli::tr("The keys are not in it: they stay in the keychain or key file of this machine. Keep that safe as well."));
    return made.missing == 0 ? Verdict::Yes : Verdict::No;
}

/// Where this machine remembers a newer state of the ledger, a restored backup is an older copy by a person's own act.
bool tookOlder(Context &context, const engine::Restored &restored)
{
    const auto parts = assembly::Assembly::make({});
    return parts
        && engine::takeOlderCopy(restored.folder, (*parts)->secrets(),
                                 {Cli::tr("restored from the backup %1").arg(QFileInfo(context.call().word(0)).fileName()), base::accountName(),
                                  context.clock().now().text()}).ok();
}

/// Whether the documents can be decrypted and are those of the record; an error where their key is not at hand here.
base::Result<engine::Verified> decrypted(Context &context, const engine::Restored &restored)
{
    const auto parts = assembly::Assembly::make({}); // nobody is asked for a passphrase here
    if (!parts)
        return parts.error();
    const auto reader = store::Reader::open(restored.folder);
    if (!reader)
        return reader.error();
    return engine::checkDocuments(restored.folder, (*parts)->world(restored.folder), **reader, std::nullopt, engine::Work{{}, context.stop()});
}

Verdict tellDocuments(Output &out, const base::Result<engine::Verified> &verified, base::Json &answer)
{
    if (!verified) {
        answer.set(u"documents_checked"_s, base::Json());
        answer.set(u"documents_unchecked_because"_s, verified.error().code);
        out.line(Cli::tr("Whether the documents can be decrypted could not be checked here (%1) Run “chanceryctl document verify” where the keys are.").arg(errorMessage(verified.error())));
        return Verdict::Yes;
    }
    base::Json::Array damaged;
    for (const engine::DamagedDocument &each : verified->damaged) {
        damaged.push_back(damagedJson(each));
        showDamaged(out, each);
    }
    answer.set(u"documents_checked"_s, verified->checked);
    answer.set(u"damaged"_s, std::move(damaged));
    out.line(verified->damaged.empty() ? Cli::tr("%n document(s) decrypted and found to be those of the record.", nullptr, int(verified->checked))
                                       : Cli::tr("%1 documents decrypted, %2 damaged.").arg(verified->checked).arg(verified->damaged.size()));
    return verified->damaged.empty() ? Verdict::Yes : Verdict::No;
}

base::Result<Verdict> restore(Context &context)
{
    ProgressBar bar(!context.out().isJson());
    const auto progress = [&bar](const QString &, std::int64_t done, std::int64_t total) { bar.show(Cli::tr("restoring"), done, total, true); };
    const auto done = engine::restoreBackup(context.call().word(0), context.call().word(1), progress, context.stop());
    if (!done)
        return done.error();
    const bool older = tookOlder(context, *done);
    base::Json answer;
    answer.set(u"workspace"_s, done->folder);
    answer.set(u"ledger_origin"_s, done->origin);
    answer.set(u"entries"_s, done->entries);
    answer.set(u"files"_s, done->files);
    answer.set(u"missing_documents"_s, done->missing);
    answer.set(u"verified"_s, true);
    answer.set(u"older"_s, older);
    context.out().line(Cli::tr("Restored to %1: %2 entries, %3 files, each held to its hash; the ledger verifies.")
                           .arg(done->folder).arg(done->entries).arg(done->files));
    if (done->missing > 0)
        context.out().line(Cli::tr("  ! %n document(s) named by the ledger are not in this backup.", nullptr, int(done->missing)));
    if (older)
        context.out().line(Cli::tr("This machine remembers a newer state of this ledger. Whoever works on the restored copy first gives that up, and its record will say so; whoever works on the newer one first leaves this copy to be read only (see “chanceryctl recover --help”)."));
    const Verdict documents = tellDocuments(context.out(), decrypted(context, *done), answer);
    context.out().line(Cli::tr("It can be read and verified anywhere; it can be written where the keys of its ledger are."));
    context.out().answer(answer);
    return done->missing == 0 ? documents : Verdict::No;
}

} // namespace

std::vector<Command> backupCommands()
{
    return {
        {{u"backup"_s}, Cli::tr("Write the workspace to one file, restored and verified before it counts"),
         Cli::tr("A zip file: the database as it stands, every sealed document, the rule packs installed here, and backup.json with their SHA-256. "
                 "Never copy a workspace that is open by hand: what its log holds would be missing. The backup is recorded in the ledger."),
         {}, {{u"output"_s, u"FILE"_s, Cli::tr("where to (-o for short); replaced only when whole"), true}}, backup},
        {{u"restore"_s}, Cli::tr("Make a workspace from a backup"),
         Cli::tr("Every file is held to its hash and the ledger verified before the folder gets its name; where the keys are at hand, every document is decrypted and hashed. "
                 "Needs no account. Exit status 1 when a document is damaged or missing."),
         {{u"FILE"_s, Cli::tr("the backup")}, {u"W"_s, Cli::tr("the folder to make")}}, {}, restore},
    };
}

} // namespace chancery::cli
