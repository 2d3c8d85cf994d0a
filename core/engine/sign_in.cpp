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

/// Somebody put another proof into the file than the one an entry vouches for.
bool isForeign(const store::Credential &credential, const domain::Person &person)
{
    return !person.credential.isZero() && store::CredentialTable::hashOf(credential.verifier) != person.credential;
}

base::Status recordFailure(Room &room, const QString &user, std::optional<store::Credential> credential, bool foreign)
{
    base::Result<Act> act = Act::begin(room, room.application());
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::LoginFailed);
    entry.outcome = u"minor_failure"_s;
    entry.severity = u"warning"_s;
    entry.details.set(u"user"_s, cleaned(user).left(64));
    if (foreign) {
        entry.outcome = u"major_failure"_s;
        entry.severity = u"alert"_s;
        entry.details.set(u"cause"_s, u"credential_differs"_s);
    }
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
    const bool foreign = credential->has_value() && known && isForeign(**credential, person->second);
    const bool good = credential->has_value() && known && !foreign
        && secrets::checkPassword(what.password, (*credential)->verifier);
    if (!good) {
        const base::Status recorded = recordFailure(room, what.user, *credential, foreign);
        if (!recorded)
            return recorded.error();
        return foreign ? base::error(ErrorKind::Corrupt, u"CREDENTIAL_DIFFERS"_s, {{u"user"_s, what.user}}) : refused();
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

base::Result<QString> proofOf(Room &room, const QString &password)
{
    if (password.size() < 8)
        return base::error(ErrorKind::BadInput, u"PASSWORD_TOO_SHORT"_s, {{u"least"_s, u"8"_s}});
    return secrets::hashPassword(password, room.world.random, room.world.passwordCost);
}

} // namespace chancery::engine
