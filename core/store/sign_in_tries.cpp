// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sign_in_tries.h"

namespace chancery::store {

base::Result<SignInTries> signInTries(const Connection &connection, const QString &user, const QString &iri, int upTo)
{
    // Newest first, so that each search ends at the first that fits; the index over actions leads to them.
    Statement read = connection.statement(
        "SELECT at FROM ledger_entry WHERE action = 'LOGIN_FAILED' AND json_extract(canonical, '$.details.user') = ?1"
        " AND seq > coalesce((SELECT seq FROM ledger_entry WHERE action = 'LOGIN' AND json_extract(canonical, '$.actor') = ?2"
        " ORDER BY seq DESC LIMIT 1), -1) ORDER BY seq DESC LIMIT ?3");
    read.bind(1, user).bind(2, iri).bind(3, std::int64_t(upTo));
    SignInTries tries;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            return tries;
        if (tries.failed++ == 0)
            tries.newest = base::UtcTime::fromText(read.text(0));
    }
}

} // namespace chancery::store
