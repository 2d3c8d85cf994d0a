// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_file.h"
#include "core/store/vault_job.h"

#include <optional>

namespace chancery::store {

/// The bytes of one job: a file, or what was handed over.
class VaultSource
{
public:
    /// Errors: as base::SourceFile::open().
    static base::Result<VaultSource> open(const VaultJob &job);

    std::int64_t byteLength() const;
    base::FileStamp stamp() const;
    /// Exactly `count` bytes. Errors: Io "FILE_UNREADABLE", BadInput "FILE_CHANGED" (it ended early).
    base::Status read(char *to, qsizetype count);
    /// Whether all of one state of the file was read. Errors: BadInput "FILE_CHANGED", "FILE_SIZE_UNTOLD" (more bytes than the
    /// file system says there are, as what the kernel makes up on reading has).
    base::Status endedUnchanged();

private:
    VaultSource() = default;

    std::optional<base::SourceFile> m_file;
    QByteArrayView m_bytes;
    QString m_path;
};

} // namespace chancery::store
