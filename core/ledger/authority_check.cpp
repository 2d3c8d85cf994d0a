// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/authority_check.h"

#include "core/base/canonical_json.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

// Keys of the tables: bytes of the entry where they are only looked up, a copy where they are kept.
QByteArray lookup(QByteArrayView view)
{
    return QByteArray::fromRawData(view.data(), view.size());
}

// Whoever is registered may come, be turned away and go before he holds a role.
bool needsNoRole(const std::optional<Action> &action)
{
    return action == Action::Login || action == Action::Logout || action == Action::SessionLocked || action == Action::AccessDenied;
}

QByteArray inCanonicalBytes(const QString &text)
{
    return base::canonicalJson(text).sliced(1).chopped(1);
}

} // namespace

void AuthorityCheck::reject(std::int64_t seq, const QString &expected, const QString &found, const QString &sentence)
{
    m_log.reject(Check::Authority, {seq, {}, expected, found, sentence});
}

void AuthorityCheck::add(std::int64_t seq, const EntryFacts &facts)
{
    m_log.ran(Check::Authority);
    if (seq == 0) {
        m_genesis = facts.id.toByteArray();
        m_first = facts.actor.toByteArray();
    }
    if (facts.complete) {
        checkGrant(seq, facts);
        checkName(seq, facts);
    }
    fold(facts);
}

// The first person and the application rest on entry 0; in a ledger that registers nobody, so may everybody.
bool AuthorityCheck::restsOnFirst(std::int64_t seq, const EntryFacts &facts)
{
    if (facts.roleGrant != QByteArrayView(m_genesis))
        return false;
    if (facts.software || facts.actor == QByteArrayView(m_first))
        return true;
    if (m_people.isEmpty())
        m_unregistered = true;
    else if (!needsNoRole(facts.action))
        reject(seq, u"ROLE_GRANTED"_s, plainText(facts.actor), u"ROLE_NOT_GRANTED"_s);
    return true;
}

void AuthorityCheck::checkGrant(std::int64_t seq, const EntryFacts &facts)
{
    if (m_genesis.isEmpty() || restsOnFirst(seq, facts))
        return;
    const auto found = m_grants.constFind(lookup(facts.roleGrant));
    if (found == m_grants.cend()) {
        reject(seq, u"ROLE_GRANTED"_s, plainText(facts.roleGrant), u"ROLE_NOT_GRANTED"_s);
        return;
    }
    if (found->revoked)
        reject(seq, plainText(found->role), plainText(facts.roleGrant), u"ROLE_WAS_REVOKED"_s);
    else if (facts.role != QByteArrayView(found->role))
        reject(seq, plainText(found->role), plainText(facts.role), u"ROLE_OF_ANOTHER_KIND"_s);
    const auto person = m_people.constFind(found->person);
    if (person != m_people.cend() && facts.actor != QByteArrayView(*person))
        reject(seq, plainText(*person), plainText(facts.actor), u"ROLE_OF_ANOTHER_PERSON"_s);
}

void AuthorityCheck::checkName(std::int64_t seq, const EntryFacts &facts)
{
    const auto name = m_names.constFind(lookup(facts.actor));
    if (name != m_names.cend() && facts.printedName != QByteArrayView(*name))
        reject(seq, plainText(*name), plainText(facts.printedName), u"NAME_NOT_AS_REGISTERED"_s);
    if (!facts.signedName.isEmpty() && facts.signedName != facts.printedName)
        reject(seq, plainText(facts.printedName), plainText(facts.signedName), u"SIGNED_BY_ANOTHER"_s);
}

void AuthorityCheck::fold(const EntryFacts &facts)
{
    const bool person = facts.action == Action::UserCreated || facts.action == Action::UserChanged;
    const bool grant = facts.action == Action::RoleGranted, revocation = facts.action == Action::RoleRevoked;
    if (!(person || grant || revocation) || !facts.success)
        return;
    const Json details = facts.members()[u"details"];
    if (person) {
        const Json &who = details[u"person"];
        const QByteArray iri = inCanonicalBytes(who[u"iri"].toString());
        if (iri.isEmpty())
            return;
        m_people.insert(who[u"id"].toString(), iri);
        m_names.insert(iri, inCanonicalBytes(who[u"printed_name"].toString()));
    } else if (grant) {
        m_grants.insert(facts.id.toByteArray(), {details[u"person"].toString(), inCanonicalBytes(details[u"role"].toString()), false});
    } else {
        revoke(details);
    }
}

// By the grant itself, or by person and role: then every such grant ends.
void AuthorityCheck::revoke(const Json &details)
{
    const QByteArray named = details[u"grant"].toString().toUtf8();
    for (auto grant = m_grants.begin(); grant != m_grants.end(); ++grant) {
        const bool same = grant->person == details[u"person"].toString() && plainText(grant->role) == details[u"role"].toString();
        if (named.isEmpty() ? same : grant.key() == named)
            grant->revoked = true;
    }
}

void AuthorityCheck::finish()
{
    if (m_unregistered && !m_partial)
        m_log.warn(u"NOBODY_REGISTERED"_s);
}

} // namespace chancery::ledger
