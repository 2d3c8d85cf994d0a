// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction.h"

namespace chancery::store {

base::Result<Transaction> Transaction::begin(Connection &connection)
{
    const base::Status begun = connection.script("BEGIN IMMEDIATE");
    if (!begun)
        return begun.error();
    return Transaction(connection);
}

Transaction::~Transaction()
{
    // Nothing to be done about a rollback that fails: SQLite undoes the transaction when the file is next opened.
    if (m_connection)
        (void)m_connection->script("ROLLBACK").ok();
}

base::Status Transaction::commit()
{
    const base::Status done = m_connection->script("COMMIT");
    if (done)
        m_connection = nullptr;
    return done;
}

} // namespace chancery::store
