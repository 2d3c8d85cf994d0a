// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_families.h"
#include "app/cli/context.h"
#include "app/cli/keys.h"
#include "app/cli/password.h"
#include "app/cli/people_json.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Json madeJson(const engine::Engine &engine, const QString &heldIn)
{
    base::Json json;
    json.set(u"workspace"_s, engine.folder());
    json.set(u"ledger_origin"_s, engine.ledgerOrigin());
    json.set(u"key"_s, engine.keyDid());
    json.set(u"vkey"_s, engine.vkey());
    json.set(u"key_held_in"_s, heldIn);
    return json;
}

void show(Output &out, const engine::Engine &engine, const QString &heldIn)
{
    out.facts({{u"Workspace"_s, engine.folder()},
               {u"Ledger"_s, engine.ledgerOrigin()},
               {u"Key"_s, engine.keyDid()},
               {u"Checkpoint key"_s, engine.vkey()},
               {u"Key held in"_s, heldIn}});
}

base::Result<Verdict> init(Context &context)
{
    const Call &call = context.call();
    engine::NewWorkspace what;
    what.folder = QFileInfo(call.word(0)).absoluteFilePath();
    what.name = call.value(u"title"_s);
    what.ownerUser = call.value(u"owner"_s);
    what.ownerName = call.value(u"name"_s);
    const auto keys = openKeys(context.stop());
    if (!keys)
        return keys.error();
    const auto password = newPassword(what.ownerUser, "CHANCERY_PASSWORD_FILE", context.stop());
    if (!password)
        return password.error();
    what.ownerPassword = *password;
    const auto engine = engine::Engine::create(what, (*keys)->world({}));
    if (!engine)
        return engine.error();
    context.out().answer(madeJson(**engine, (*keys)->secrets().heldIn()));
    show(context.out(), **engine, (*keys)->secrets().heldIn());
    return Verdict::Yes;
}

} // namespace

std::vector<Command> workspaceCommands()
{
    const Word folder{u"W"_s, u"the folder to make; the ending .chancery is customary"_s};
    return {
        {{u"init"_s}, u"Make a new workspace with its first person"_s,
         u"The first person may do everything until others have roles. The password is typed, or read from the file that $CHANCERY_PASSWORD_FILE names."_s,
         {folder},
         {{u"owner"_s, u"USER"_s, u"the name to sign in with"_s, true},
          {u"name"_s, u"TEXT"_s, u"the printed name"_s, true},
          {u"title"_s, u"TEXT"_s, u"what the workspace is called; else the folder's name"_s}},
         init},
    };
}

} // namespace chancery::cli
