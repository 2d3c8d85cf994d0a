// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/file_stamp.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace chancery::intake {

struct FileHash {
    base::Digest sha256;
    std::int64_t byteLength = 0;
    base::FileStamp stamp; ///< of the file as it was read
};

/// SHA-256 of a file in one pass, in 256 KiB of memory. Links to regular files are followed. `progress` is told the bytes
/// done so far. Errors: BadInput "NOT_A_FILE", "FILE_CHANGED" (somebody wrote to it meanwhile), Io "FILE_UNREADABLE",
/// Cancelled "CANCELLED"; value `path`. Blocks; never on the GUI thread.
base::Result<FileHash> hashFile(const QString &path, const std::function<void(std::int64_t bytesDone)> &progress = {},
                                std::stop_token stop = {});

/// The same of many files, on as many threads as the machine has cores (at most four); one answer for each, in order.
std::vector<base::Result<FileHash>> hashFiles(const QStringList &paths, std::stop_token stop = {});

} // namespace chancery::intake
