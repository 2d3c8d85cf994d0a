// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/fresh_folder.h"
#include "app/assembly/sample_workspace.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/context.h"
#include "app/cli/keys.h"
#include "app/cli/password.h"
#include "app/cli/people_json.h"
#include "app/cli/progress_bar.h"
#include "core/ledger/checkpoint.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// What a new workspace tells: where it is, what its ledger is called, by which key it can be checked.
struct Made { QString folder, origin, did, vkey, heldIn; };

base::Json madeJson(const Made &made)
{
    base::Json json;
    json.set(u"workspace"_s, made.folder);
    json.set(u"ledger_origin"_s, made.origin);
    json.set(u"key"_s, made.did);
    json.set(u"vkey"_s, made.vkey);
    json.set(u"key_held_in"_s, made.heldIn);
    return json;
}

void show(Output &out, const Made &made)
{
    out.facts({{Cli::tr("Workspace"), made.folder},
               {Cli::tr("Ledger"), made.origin},
               {Cli::tr("Key"), made.did},
               {Cli::tr("Checkpoint key"), made.vkey},
               {Cli::tr("Key held in"), made.heldIn}});
}

base::Result<Verdict> init(Context &context)
{
    const Call &call = context.call();
    const QFileInfo target(QFileInfo(call.word(0)).absoluteFilePath());
    auto fresh = assembly::FreshFolder::beside(target.filePath());
    if (!fresh)
        return fresh.error();
    engine::NewWorkspace what;
    what.folder = fresh->path();
    what.name = call.value(u"title"_s, target.completeBaseName());
    what.ownerUser = call.value(u"owner"_s);
    what.ownerName = call.value(u"name"_s);
    const auto keys = openKeys(context.stop());
    if (!keys)
        return keys.error();
    const auto password = newPassword(what.ownerUser, "CHANCERY_PASSWORD_FILE", context.stop());
    if (!password)
        return password.error();
    what.ownerPassword = *password;
    auto engine = engine::Engine::create(what, (*keys)->world({}));
    if (!engine)
        return engine.error();
    const Made made{target.filePath(), (*engine)->ledgerOrigin(), (*engine)->keyDid(), (*engine)->vkey(), (*keys)->secrets().heldIn()};
    engine->reset(); // closed: from here on it has its name or is gone
    if (context.stop().stop_requested())
        return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
    const base::Status settled = fresh->settle();
    if (!settled)
        return settled.error();
    context.out().answer(madeJson(made));
    show(context.out(), made);
    return Verdict::Yes;
}

/// The sample as it stands once it is made and closed.
base::Result<Verdict> tellOfSample(Context &context, const QString &folder, const assembly::SampleDoor &door)
{
    const auto reader = store::Reader::open(folder);
    if (!reader)
        return reader.error();
    const store::LedgerHealth health = (*reader)->health();
    const auto key = ledger::PublicKey::fromMultibase(QStringView(health.keyDid).mid(8));
    const Made made{folder, health.origin, health.keyDid, key ? key->vkey(health.origin) : QString(), health.keyHeldIn};
    base::Json answer = madeJson(made);
    answer.set(u"users"_s, peopleJson((*reader)->people()));
    answer.set(u"password"_s, door.password);
    context.out().answer(answer);
    show(context.out(), made);
    QStringList users;
    for (const domain::Person &person : (*reader)->people())
        users.append(person.id.text());
    context.out().facts({{Cli::tr("Users"), users.join(u", "_s)}, {Cli::tr("Their password"), door.password}});
    return Verdict::Yes;
}

base::Result<Verdict> demo(Context &context)
{
    const QString folder = QFileInfo(context.call().word(0)).absoluteFilePath();
    const auto given = passwordFromFile("CHANCERY_PASSWORD_FILE");
    if (!given)
        return given.error();
    const auto keys = openKeys(context.stop());
    if (!keys)
        return keys.error();
    ProgressBar bar(!context.out().isJson());
    const auto door = assembly::makeSampleWorkspace(**keys, folder, given->value_or(assembly::samplePassword()), [&](int done, int total) {
        bar.show(Cli::tr("making the sample"), done, total, false);
    }, context.stop());
    if (!door)
        return door.error();
    return tellOfSample(context, folder, *door);
}

} // namespace

std::vector<Command> workspaceCommands()
{
    const Word folder{u"W"_s, Cli::tr("the folder to make; the ending .chancery is customary")};
    return {
        {{u"init"_s}, Cli::tr("Make a new workspace with its first person"),
         Cli::tr("The first person may do everything until others have roles. The password is typed, or read from the file that $CHANCERY_PASSWORD_FILE names."),
         {folder},
         {{u"owner"_s, u"USER"_s, Cli::tr("the name to sign in with"), true},
          {u"name"_s, u"TEXT"_s, Cli::tr("the printed name"), true},
          {u"title"_s, u"TEXT"_s, Cli::tr("what the workspace is called; else the folder's name")}},
         init},
        {{u"demo"_s}, Cli::tr("Make the sample workspace: one study, fourteen sites, made-up documents"),
         Cli::tr("Its people share one password: that of the file that $CHANCERY_PASSWORD_FILE names, else one that is printed."),
         {folder}, {}, demo},
    };
}

} // namespace chancery::cli
