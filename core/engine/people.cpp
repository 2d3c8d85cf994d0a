// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/engine/credentials.h"
#include "core/engine/use_cases.h"
#include "core/store/aggregate_table.h"
#include "core/store/side_tables.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

base::Result<Outcome> addUser(Room &room, const Actor &actor, const AddUser &what)
{
    const QString name = cleaned(what.printedName);
    if (name.isEmpty())
        return missing("printed_name");
    const base::Result<QString> proof = proofOf(room, what.password);
    if (!proof)
        return proof.error();
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const base::Status added = appendPerson(*act, {what.user, name, *proof, what.roles});
    if (!added)
        return added.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Created{what.user}};
}

base::Result<Outcome> grantRole(Room &room, const Actor &actor, const GrantRole &what)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto person = store::personTable(act->connection()).get(what.person.text());
    if (!person)
        return person.error();
    if (!person->has_value())
        return base::error(ErrorKind::NotFound, u"NO_PERSON"_s, {{u"id"_s, what.person.text()}});
    for (const domain::RoleGrant &grant : (*person)->roles) {
        if (grant.role == what.role)
            return base::error(ErrorKind::Refused, u"ROLE_HELD"_s, {{u"id"_s, what.person.text()}, {u"role"_s, base::wireText(what.role)}});
    }
    const base::Status granted = appendGrant(*act, what.person, what.role);
    if (!granted)
        return granted.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Acknowledged{}};
}

base::Status appendPerson(Act &act, const NewPerson &who)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9._-]{1,31}$"_s);
    if (!form.match(who.user).hasMatch())
        return base::error(ErrorKind::BadInput, u"USER_NAME_INVALID"_s, {{u"user"_s, who.user}});
    const auto known = store::personTable(act.connection()).get(who.user);
    if (!known)
        return known.error();
    if (known->has_value())
        return base::error(ErrorKind::Refused, u"USER_NAME_TAKEN"_s, {{u"user"_s, who.user}});
    const domain::Person person{.id = domain::PersonId(who.user), .iri = act.newIri(), .printedName = who.printedName,
                                .credential = store::CredentialTable::hashOf(who.proof)};
    ledger::Draft entry = draft(ledger::Action::UserCreated);
    entry.details.set(u"person"_s, domain::toJsonValue(person));
    base::Result<std::int64_t> done = act.append(std::move(entry));
    if (!done)
        return done.error();
    for (const domain::Role role : who.roles) {
        const base::Status granted = appendGrant(act, person.id, role);
        if (!granted)
            return granted;
    }
    return store::CredentialTable(act.connection()).put({.person = person.id, .verifier = who.proof});
}

base::Status appendGrant(Act &act, const domain::PersonId &person, domain::Role role)
{
    ledger::Draft entry = draft(ledger::Action::RoleGranted);
    entry.details.set(u"person"_s, person.text());
    entry.details.set(u"role"_s, base::wireText(role));
    const base::Result<std::int64_t> done = act.append(std::move(entry));
    if (!done)
        return done.error();
    return {};
}

} // namespace chancery::engine
