// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/credentials.h"
#include "core/engine/use_cases.h"
#include "core/secrets/password.h"
#include "core/store/side_tables.h"
#include "core/store/sign_in_tries.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

constexpr int FreeAttempts = 4;        ///< failures before the next one has to wait
constexpr std::int64_t WaitMs = 30'000;

/// The account as LOGIN_FAILED names it.
QString accountName(const QString &user)
{
    return cleaned(user).left(64);
}

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

/// Errors: Denied "SIGN_IN_THROTTLED" where the last failures came too close upon each other.
base::Status mayTry(const Room &room, const QString &user, const QString &iri)
{
    const auto tries = store::signInTries(*room.connection, accountName(user), iri, FreeAttempts);
    if (!tries)
        return tries.error();
    if (tries->failed < FreeAttempts || !tries->newest)
        return {};
    const std::int64_t waits = tries->newest->msSinceEpoch() + WaitMs - room.world.clock.now().msSinceEpoch();
    if (waits <= 0)
        return {};
    return base::error(ErrorKind::Denied, u"SIGN_IN_THROTTLED"_s, {{u"seconds"_s, QString::number((waits + 999) / 1000)}});
}

base::Status recordFailure(Room &room, const QString &user, bool foreign)
{
    base::Result<Act> act = Act::begin(room, room.application());
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::LoginFailed);
    entry.outcome = u"minor_failure"_s;
    entry.severity = u"warning"_s;
    entry.details.set(u"user"_s, accountName(user));
    if (foreign) {
        entry.outcome = u"major_failure"_s;
        entry.severity = u"alert"_s;
        entry.details.set(u"cause"_s, u"credential_differs"_s);
    }
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    const auto receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return {};
}

base::Result<Outcome> welcome(Room &room, const domain::Person &person)
{
    base::Result<Act> act = Act::begin(room, actorOf(person));
    if (!act)
        return act.error();
    const auto done = act->append(draft(ledger::Action::Login));
    if (!done)
        return done.error();
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
    const base::Status may = mayTry(room, what.user, known ? person->second.iri : QString());
    if (!may)
        return may.error();
    const bool foreign = credential->has_value() && known && isForeign(**credential, person->second);
    const bool good = credential->has_value() && known && !foreign
        && secrets::checkPassword(what.password, (*credential)->verifier);
    if (!good) {
        const base::Status recorded = recordFailure(room, what.user, foreign);
        if (!recorded)
            return recorded.error();
        return foreign ? base::error(ErrorKind::Corrupt, u"CREDENTIAL_DIFFERS"_s, {{u"user"_s, what.user}}) : refused();
    }
    return welcome(room, domain::Person(person->second));
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
