// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace chancery::cli {

/// A file named in the call, whole; of at most one MiB: keys, notes, queries, replies. Errors: BadInput "NOT_A_FILE", "FILE_TOO_LARGE" (path);
/// those of unreadable().
base::Result<QByteArray> readSmallFile(const QString &path);
/// Replaced only when whole. Errors: Io "FILE_UNWRITABLE" (path).
base::Status writeSmallFile(const QString &path, const QByteArray &bytes);

} // namespace chancery::cli
