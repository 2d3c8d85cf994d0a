// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/check_log.h"
#include "core/ledger/entry_facts.h"

#include <QHash>

namespace chancery::ledger {

/// V13: whoever acted held the role by a grant that stood then, under the printed name that is registered, and signed for
/// nobody else. Holds one small record a person and a grant.
class AuthorityCheck
{
public:
    /// `partial`: an export of one submission brings the grants relied on, not the registrations.
    AuthorityCheck(CheckLog &log, bool partial) : m_log(log), m_partial(partial) {}

    void add(std::int64_t seq, const EntryFacts &facts);
    void finish();

private:
    // Texts as they stand in canonical bytes, so that they compare with views of entries.
    struct Grant { QString person; QByteArray role; bool revoked = false; };

    void checkGrant(std::int64_t seq, const EntryFacts &facts);
    void checkName(std::int64_t seq, const EntryFacts &facts);
    bool restsOnFirst(std::int64_t seq, const EntryFacts &facts);
    void fold(const EntryFacts &facts);
    void revoke(const base::Json &details);
    void reject(std::int64_t seq, const QString &expected, const QString &found, const QString &sentence);

    CheckLog &m_log;
    bool m_partial;
    QByteArray m_genesis, m_first;          ///< entry 0, and who made it
    QHash<QString, QByteArray> m_people;    ///< user name → actor
    QHash<QByteArray, QByteArray> m_names;  ///< actor → registered printed name
    QHash<QByteArray, Grant> m_grants;      ///< by the granting entry
    bool m_unregistered = false;            ///< somebody acted whom nothing registers
};

} // namespace chancery::ledger
