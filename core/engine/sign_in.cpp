// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/credentials.h"
#include "core/engine/use_cases.h"
#include "core/secrets/password.h"
#include "core/store/side_tables.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

constexpr int FreeAttempts = 4;        ///< failures before the next one has to wait
constexpr std::int64_t WaitMs = 30'000;

base::Error refused()
{
    return base::error(ErrorKind::Denied, u"SIGN_IN_FAILED"_s);
}

Actor actorOf(const domain::Person &person)
{
    const domain::RoleGrant grant = person.roles.empty() ? domain::RoleGrant{} : person.roles.front();
    return {.agent = {.iri = person.iri, .software = false, .printedName = person.printedName,
                      .role = base::wireText(grant.role), .roleGrant = grant.grant.text(), .authenticatedBy = u"password"_s},
            .person = person.id};
}

base::Status recordFailure(Room &room, const QString &user, std::optional<store::Credential> credential)
{
    base::Result<Act> act = Act::begin(room, room.application());
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::LoginFailed);
    entry.outcome = u"minor_failure"_s;
    entry.severity = u"warning"_s;
    entry.details.set(u"user"_s, cleaned(user).left(64));
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    if (credential) {
        ++credential->failures;
        if (credential->failures >= FreeAttempts)
            credential->retryAtMs = act->now().msSinceEpoch() + WaitMs;
        const base::Status kept = store::CredentialTable(act->connection()).put(*credential);
        if (!kept)
            return kept;
    }
    const auto receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return {};
}

base::Result<Outcome> welcome(Room &room, const domain::Person &person, store::Credential credential)
{
    base::Result<Act> act = Act::begin(room, actorOf(person));
    if (!act)
        return act.error();
    const auto done = act->append(draft(ledger::Action::Login));
    if (!done)
        return done.error();
    credential.failures = 0;
    credential.retryAtMs = 0;
    const base::Status kept = store::CredentialTable(act->connection()).put(credential);
    if (!kept)
        return kept.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    Session session{.token = QString::fromLatin1(room.world.random.bytes(24).toHex()), .person = person,
                    .role = person.roles.empty() ? domain::Role::Auditor : person.roles.front().role};
    room.sessions.insert_or_assign(session.token, session);
    return Outcome{*receipt, session};
}

} // namespace

base::Result<Outcome> signIn(Room &room, const SignIn &what)
{
    const store::CredentialTable table(*room.connection);
    const auto credential = table.get(domain::PersonId(what.user));
    if (!credential)
        return credential.error();
    const auto registry = room.trust.registry(*room.connection);
    if (!registry)
        return registry.error();
    const auto person = (*registry)->people.find(what.user);
    const bool known = person != (*registry)->people.end();
    const std::int64_t now = room.world.clock.now().msSinceEpoch();
    if (credential->has_value() && (*credential)->retryAtMs > now) {
        return base::error(ErrorKind::Denied, u"SIGN_IN_THROTTLED"_s,
                           {{u"seconds"_s, QString::number(((*credential)->retryAtMs - now + 999) / 1000)}});
    }
    const bool good = credential->has_value() && known
        && secrets::checkPassword(what.password, (*credential)->verifier);
    if (!good) {
        const base::Status recorded = recordFailure(room, what.user, *credential);
        return recorded ? refused() : recorded.error();
    }
    return welcome(room, domain::Person(person->second), **credential);
}

base::Result<Outcome> signOut(Room &room, const Actor &actor, const QString &token)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto done = act->append(draft(ledger::Action::Logout));
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    room.sessions.erase(token);
    return Outcome{*receipt, Session{}};
}

base::Status keepPassword(Act &act, Room &room, const domain::PersonId &person, const QString &password)
{
    if (password.size() < 8)
        return base::error(ErrorKind::BadInput, u"PASSWORD_TOO_SHORT"_s, {{u"least"_s, u"8"_s}});
    const base::Result<QString> verifier = secrets::hashPassword(password, room.world.random, room.world.passwordCost);
    if (!verifier)
        return verifier.error();
    return store::CredentialTable(act.connection()).put({.person = person, .verifier = *verifier});
}

} // namespace chancery::engine
