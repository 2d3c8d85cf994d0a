// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/reader.h"

namespace chancery::store {

/// Questions about the ledger's rows, as the pages ask them. Without a filter any offset is a key look-up.
class EntryQuery
{
public:
    explicit EntryQuery(const Connection &connection) : m_connection(connection) {}

    base::Result<std::int64_t> count(const EntryFilter &filter) const;
    base::Result<std::vector<EntryRow>> rows(const EntryFilter &filter, std::int64_t offset, int limit) const;

private:
    const Connection &m_connection;
};

} // namespace chancery::store
