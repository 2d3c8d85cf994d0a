// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chancery::ledger {

/// What check V1 (`ledger.md` 8) found wrong with the file that holds a ledger, which the entries cannot say themselves.
/// Codes, worded in ui/text: FILE_DAMAGED (SQLite's own finding), GUARD_MISSING, SCHEMA_DIFFERS, SCHEMA_FOREIGN (a table, index
/// or guard that is not as this program makes it), RECORD_DIFFERS (a table says something else than the entries),
/// CREDENTIAL_DIFFERS (a password's proof is not the one that the ledger vouches for; place: the user name),
/// CHECKPOINT_MISSING (the signed head of an older state was taken out; place: its size), SIGNATURE_FOREIGN (a head bears more
/// signature lines than the program puts there; place: its size),
/// LOG_MISSING (it was not closed and came without its log; told as a warning),
/// ANCHOR_MISSING, ANCHOR_FOREIGN, ANCHOR_BAD (a time-stamp or cosignature that an entry names and is not kept, that none names, or that
/// does not hold; place: the entry, else the size), ENTRIES_MISSING (the tables rest on entries that are not there).
struct StorageFault {
    QString code;
    QString place;    ///< name of the object; "submission SUB-0001 state" for a record
    QString expected;
    QString found;

    friend bool operator==(const StorageFault &, const StorageFault &) = default;
};

} // namespace chancery::ledger
