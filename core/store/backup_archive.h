// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/store/zip_file.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

struct zip;

namespace chancery::store {

/// One file of a backup: its name inside, and its bytes' hash and length.
struct BackupItem {
    QString name;
    base::Digest sha256;
    std::int64_t byteLength = 0;
    QString path; ///< where it is read from when written
};

/// Writes a backup as one file: a zip (so that any tool of the trade opens it) with `backup.json` first, naming every other
/// member with its SHA-256. `about` are the members of `backup.json` beside `files`. Written to a temporary name, synced and
/// renamed; memory does not grow. Sealed documents are stored as they are, the database is compressed.
/// Errors: Io "BACKUP_UNWRITABLE" (path), "FILE_UNREADABLE", BadInput "FILE_CHANGED", Cancelled.
base::Status writeBackup(const QString &path, const base::Json &about, std::vector<BackupItem> items, const ByteProgress &progress,
                         std::stop_token stop);

/// Renames a finished file over `path`, both synced, so that there is the old one or the new one. Errors: Io "BACKUP_UNWRITABLE".
base::Status putInPlace(const QString &from, const QString &path);

/// A backup as it is read back.
class BackupArchive
{
public:
    /// Errors: NotFound or Io "FILE_UNREADABLE"; BadInput "NOT_A_BACKUP", "BACKUP_DAMAGED" (member); Newer "BACKUP_NEWER".
    static base::Result<BackupArchive> open(const QString &path);
    BackupArchive(BackupArchive &&) noexcept;
    BackupArchive &operator=(BackupArchive &&) noexcept;
    ~BackupArchive();

    const base::Json &about() const { return m_about; } ///< `backup.json`
    const std::vector<BackupItem> &items() const { return m_items; }
    /// Writes every member under `folder`, each held to its hash. Errors: BadInput "BACKUP_DAMAGED" (member), Io, Cancelled.
    base::Status extractAll(const QString &folder, const ByteProgress &progress, std::stop_token stop) const;

private:
    BackupArchive() = default;

    std::unique_ptr<zip, void (*)(zip *)> m_zip{nullptr, nullptr};
    base::Json m_about;
    std::vector<BackupItem> m_items;
};

} // namespace chancery::store
