// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/context.h"
#include "app/cli/progress_bar.h"
#include "app/cli/unseen_key.h"
#include "core/engine/drill_record.h"
#include "ui/text/drill_words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

using engine::DrillEnd;
using engine::DrilledAttack;

QString titleOf(const DrilledAttack &attack)
{
    return ui::attackTitle(attack.code);
}

void show(Output &out, const engine::DrillReport &report)
{
    for (const DrilledAttack &each : report.attacks) {
        const QString entry = each.seq ? Cli::tr(", entry %1").arg(*each.seq) : QString();
        const QString by = each.end == DrillEnd::Caught ? u" (%1%2)"_s.arg(each.check, entry) : QString();
        out.line(u"%1 %2: %3%4"_s.arg(each.end == DrillEnd::Missed ? u"✗"_s : u" "_s, titleOf(each), ui::drillEndWord(each.end), by));
        out.line(u"      "_s + ui::attackSentence(each));
    }
    out.line();
    out.line(Cli::tr("%1 attacks: %2 caught, %3 missed, %4 that nothing in the file can prove, %5 that this workspace has nothing for.")
                 .arg(report.attacks.size()).arg(report.count(DrillEnd::Caught)).arg(report.count(DrillEnd::Missed))
                 .arg(report.count(DrillEnd::Unprovable)).arg(report.count(DrillEnd::NotHere)));
    out.facts({{Cli::tr("Ledger"), report.head.origin}, {Cli::tr("Entries"), QString::number(report.head.size)}, {Cli::tr("Root"), report.head.root.hex()}});
}

/// Looked for before the work: a report that cannot be signed is no reason to wait.
base::Result<std::optional<secrets::Signer>> signerFor(Context &context, const store::Reader &reader)
{
    if (!context.call().has(u"output"_s))
        return std::optional<secrets::Signer>();
    const auto signer = signerOf(reader, context.stop());
    if (!signer)
        return signer.error();
    return std::optional(*signer);
}

base::Result<Verdict> runDrill(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto signer = signerFor(context, **reader);
    if (!signer)
        return signer.error();
    ProgressBar bar(!context.out().isJson());
    base::SystemRandom random;
    const auto progress = [&bar](const QString &attack, std::int64_t done, std::int64_t total) {
        bar.show(attack.isEmpty() ? Cli::tr("copying") : ui::attackTitle(attack), done, total, false);
    };
    const auto report = engine::drill(**reader, context.clock(), random, progress, context.stop());
    if (!report)
        return report.error();
    base::Json answer = engine::drillRecord(*report, titleOf, ui::attackSentence);
    Output &out = context.out();
    if (*signer) {
        const auto proven = engine::signedRecord(answer, report->at, {(*signer)->publicKey()}, [&](QByteArrayView bytes) { return (*signer)->sign(bytes); });
        if (!proven)
            return proven.error();
        const QString path = QFileInfo(context.call().value(u"output"_s)).absoluteFilePath();
        if (const base::Status written = engine::writeRecord(path, *proven); !written)
            return written.error();
        answer.set(u"file"_s, path);
    }
    out.answer(answer);
    show(out, *report);
    if (*signer)
        out.facts({{Cli::tr("Signed report"), answer[u"file"].toString()}});
    return report->passed() ? Verdict::Yes : Verdict::No;
}

} // namespace

std::vector<Command> drillCommands()
{
    return {
        {{u"drill"_s}, Cli::tr("Tamper with copies of the workspace in every known way, and see each attack caught or not"),
         Cli::tr("Works on scratch copies: the workspace is read once and never touched, and no account is needed. Where an attacker must hold the ledger's key, "
                 "a copy signed by a key made for the drill stands in. Exit status 1 where an attack was missed that should have been caught. "
                 "The report is signed with the ledger's key, so -o needs the keychain or key file."),
         {}, {{u"output"_s, u"FILE"_s, Cli::tr("write a signed report, too (-o for short)")}}, runDrill},
    };
}

} // namespace chancery::cli
