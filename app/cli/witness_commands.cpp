// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/context.h"
#include "app/cli/keys.h"
#include "app/cli/small_file.h"
#include "core/engine/witness_desk.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QString folderOf(const Call &call)
{
    return QFileInfo(call.word(0)).absoluteFilePath();
}

base::Result<Verdict> init(Context &context)
{
    const auto keys = openKeys(context.stop());
    if (!keys)
        return keys.error();
    const auto desk = engine::WitnessDesk::create(folderOf(context.call()), context.call().value(u"name"_s), (*keys)->secrets(), (*keys)->random());
    if (!desk)
        return desk.error();
    base::Json answer;
    answer.set(u"witness"_s, desk->witness().vkey());
    answer.set(u"key_held_in"_s, (*keys)->secrets().heldIn());
    context.out().answer(answer);
    context.out().facts({{Cli::tr("Witness key"), desk->witness().vkey()}, {Cli::tr("Key held in"), (*keys)->secrets().heldIn()}});
    return Verdict::Yes;
}

base::Result<engine::WitnessDesk> opened(Context &context)
{
    const auto keys = openKeys(context.stop());
    if (!keys)
        return keys.error();
    return engine::WitnessDesk::open(folderOf(context.call()), (*keys)->secrets());
}

base::Result<Verdict> accept(Context &context)
{
    auto desk = opened(context);
    if (!desk)
        return desk.error();
    const QString vkey = context.call().word(1);
    const base::Status done = desk->accept(vkey);
    if (!done)
        return done.error();
    base::Json answer;
    answer.set(u"ledger"_s, vkey);
    context.out().answer(answer);
    context.out().line(Cli::tr("Heads of %1 are looked at from now on.").arg(vkey.section(u'+', 0, 0)));
    return Verdict::Yes;
}

base::Result<Verdict> cosign(Context &context)
{
    const auto request = readSmallFile(context.call().word(1));
    if (!request)
        return request.error();
    auto desk = opened(context);
    if (!desk)
        return desk.error();
    const auto line = desk->cosign(*request, context.clock().now());
    if (!line)
        return line.error();
    const QString path = context.call().value(u"output"_s);
    const base::Status written = path.isEmpty() ? base::Status() : writeSmallFile(path, *line);
    if (!written)
        return written.error();
    base::Json answer;
    answer.set(u"cosignature"_s, QString::fromUtf8(*line));
    context.out().answer(answer);
    if (path.isEmpty() && !context.out().isJson())
        context.out().bytes(*line);
    else
        context.out().line(Cli::tr("Cosigned; the answer is in %1.").arg(path));
    return Verdict::Yes;
}

} // namespace

std::vector<Command> witnessCommands()
{
    const Word folder{u"DIR"_s, Cli::tr("the witness's folder")};
    return {
        {{u"witness"_s, u"init"_s}, Cli::tr("Make this machine a witness of other people's ledgers"),
         Cli::tr("A witness remembers the newest head of each ledger and cosigns only what continues it (C2SP tlog-witness). Its key is held where the keys of this machine are. Run it elsewhere than the ledger, under somebody else's hands."),
         {folder}, {{u"name"_s, u"NAME"_s, Cli::tr("its name, by custom a host and a path: qa.example.org/chancery"), true}}, init},
        {{u"witness"_s, u"accept"_s}, Cli::tr("Look at the heads of a ledger from now on"), {},
         {folder, {u"VKEY"_s, Cli::tr("the ledger's checkpoint key, as “init” printed it")}}, {}, accept},
        {{u"witness"_s, u"cosign"_s}, Cli::tr("Cosign a head that continues the one seen last"),
         Cli::tr("Exit status 1 where it does not: then somebody shows two histories, or set the ledger back."),
         {folder, {u"FILE"_s, Cli::tr("the request, as “anchor cosign -o” wrote it")}},
         {{u"output"_s, u"FILE"_s, Cli::tr("where to (-o for short); else it is printed")}}, cosign},
    };
}

} // namespace chancery::cli
