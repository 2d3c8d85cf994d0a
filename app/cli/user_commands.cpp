// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/identify.h"
#include "app/cli/paging.h"
#include "app/cli/password.h"
#include "app/cli/people_json.h"
#include "app/cli/warnings.h"
#include "ui/text/state_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Result<domain::Role> roleNamed(const QString &text)
{
    QStringList names;
    for (const auto &[role, name] : base::EnumNames<domain::Role>::table) {
        if (text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return role;
        names.append(QLatin1String(name));
    }
    return base::error(base::ErrorKind::Usage, u"OPTION_NOT_ONE_OF"_s,
                       {{u"option"_s, u"ROLE"_s}, {u"found"_s, text}, {u"choices"_s, names.join(u", "_s)}});
}

base::Result<Verdict> add(Context &context)
{
    const Call &call = context.call();
    engine::AddUser command{call.word(0), call.value(u"name"_s), {}, {}};
    for (const QString &each : call.values(u"role"_s)) {
        const auto role = roleNamed(each);
        if (!role)
            return role.error();
        command.roles.push_back(*role);
    }
    auto acting = Acting::open(context);
    if (!acting)
        return acting.error();
    const auto password = newPassword(command.user, "CHANCERY_NEW_PASSWORD_FILE", context.stop());
    if (!password)
        return password.error();
    command.password = *password;
    const auto outcome = acting->perform(command);
    if (!outcome)
        return outcome.error();
    base::Json answer;
    answer.set(u"id"_s, command.user);
    answer.set(u"entry"_s, receiptJson(outcome->receipt));
    context.out().answer(answer);
    context.out().line(command.user);
    return Verdict::Yes;
}

base::Result<Verdict> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto page = pageOf(context.call(), u"user"_s, (*reader)->people(), [](const domain::Person &each) { return each.id.text(); });
    if (!page)
        return page.error();
    std::vector<QStringList> rows;
    for (const domain::Person &each : page->rows) {
        QStringList roles;
        for (const domain::RoleGrant &grant : each.roles)
            roles.append(ui::roleName(grant.role));
        rows.push_back({each.id.text(), each.printedName, roles.join(u", "_s)});
    }
    const Warnings warnings = rowWarnings(**reader, u"person"_s, {});
    base::Json answer = rowsJson(peopleJson(page->rows), page->more);
    addWarnings(answer, warnings);
    noteWarnings(context.out(), warnings);
    context.out().answer(answer);
    context.out().table({Cli::tr("User"), Cli::tr("Name"), Cli::tr("Roles")}, rows);
    return Verdict::Yes;
}

base::Result<Verdict> grant(Context &context)
{
    const auto role = roleNamed(context.call().word(1));
    if (!role)
        return role.error();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto person = identifyPerson(**reader, context.call().word(0));
    if (!person)
        return person.error();
    auto acting = Acting::open(context);
    if (!acting)
        return acting.error();
    const auto outcome = acting->perform(engine::GrantRole{*person, *role});
    if (!outcome)
        return outcome.error();
    base::Json answer;
    answer.set(u"id"_s, person->text());
    answer.set(u"role"_s, base::wireText(*role));
    answer.set(u"entry"_s, receiptJson(outcome->receipt));
    context.out().answer(answer);
    context.out().line(Cli::tr("Recorded as entry %1.").arg(outcome->receipt.seq));
    return Verdict::Yes;
}

/// The password is checked by signing in before it is kept.
base::Result<Verdict> remember(Context &context)
{
    auto acting = Acting::open(context);
    if (!acting)
        return acting.error();
    if (const base::Status kept = acting->rememberPassword(); !kept)
        return kept.error();
    base::Json answer;
    answer.set(u"id"_s, acting->session().person.id.text());
    answer.set(u"kept_in"_s, acting->keysHeldIn());
    context.out().answer(answer);
    context.out().line(Cli::tr("The password of %1 is kept in the %2 now.").arg(acting->session().person.id.text(), acting->keysHeldIn()));
    return Verdict::Yes;
}

} // namespace

std::vector<Command> userCommands()
{
    return {
        {{u"user"_s, u"add"_s}, Cli::tr("Add a person"), Cli::tr("The new password is typed, or read from the file that $CHANCERY_NEW_PASSWORD_FILE names."),
         {{u"USER"_s, Cli::tr("the name to sign in with; never given to anybody else later")}},
         {{u"name"_s, u"TEXT"_s, Cli::tr("the printed name, as it stands in the record"), true},
          {u"role"_s, u"ROLE"_s, Cli::tr("Owner, Coordinator, RegulatoryAffairs, Investigator, LabManager, QualityAssurance or Auditor"), true, true}},
         add},
        {{u"user"_s, u"list"_s}, Cli::tr("List the people and their roles"), {}, {}, pagingOptions(), list},
        {{u"user"_s, u"role"_s}, Cli::tr("Grant a role"), {}, {{u"USER"_s, Cli::tr("to whom")}, {u"ROLE"_s, Cli::tr("as with user add")}}, {}, grant},
        {{u"user"_s, u"remember"_s}, Cli::tr("Keep the password of --as where the keys are, so that scripts need no file"), {}, {}, {}, remember},
    };
}

} // namespace chancery::cli
