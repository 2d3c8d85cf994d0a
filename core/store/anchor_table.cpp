// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/anchor_table.h"

namespace chancery::store {

base::Result<std::vector<Anchor>> AnchorTable::all() const
{
    Statement read = m_connection.statement("SELECT size, kind, value FROM ledger_anchor ORDER BY size, rowid");
    std::vector<Anchor> anchors;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            return anchors;
        anchors.push_back({read.integer(0), read.text(1), read.bytes(2)});
    }
}

base::Status AnchorTable::put(const Anchor &anchor)
{
    return m_connection.statement("INSERT INTO ledger_anchor (size, kind, value) VALUES (?1, ?2, ?3)")
        .bind(1, anchor.size).bind(2, anchor.kind).bindBlob(3, anchor.value).run();
}

base::Status AnchorTable::clear()
{
    return m_connection.statement("DELETE FROM ledger_anchor").run();
}

} // namespace chancery::store
