// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/engine/events.h"
#include "core/store/reader.h"

#include <functional>
#include <stop_token>

namespace chancery::engine {

using BackupProgress = std::function<void(const QString &what, std::int64_t done, std::int64_t total)>;

/// One file that holds a workspace as it stands: a consistent copy of the database, every sealed document it names, and the
/// rule packs installed in it; never the keys. It counts only after it was restored to a scratch folder beside it and
/// verified there. Where a document is missing from the vault the backup is made all the same and says so.
/// Errors: Corrupt "LEDGER_BROKEN" (seq, code), "RECORD_DIFFERS", "CREDENTIAL_DIFFERS", "SCHEMA_ALTERED" where the copy does not verify whole; Io "BACKUP_UNWRITABLE", "DISK_FULL"; Cancelled.
base::Result<BackedUp> makeBackup(const QString &folder, const QString &path, const base::Clock &clock,
                                  const BackupProgress &progress, std::stop_token stop);

/// A backup's workspace in a new folder: extracted to a temporary name beside it, held to its hashes, verified, renamed.
/// Errors: BadInput "FOLDER_IN_USE", "NOT_A_BACKUP", "BACKUP_DAMAGED"; Corrupt "LEDGER_BROKEN", "BACKUP_NOT_AS_RECORDED"
/// (place: a table or guard that is not what its ledger, or this program, says); Newer; Io; Cancelled.
base::Result<Restored> restoreBackup(const QString &path, const QString &folder, const BackupProgress &progress, std::stop_token stop);

} // namespace chancery::engine
