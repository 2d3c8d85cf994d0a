// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace chancery::engine {

/// The files of an open workspace are neither taken in as documents nor written over by exports and backups. Reading one is no
/// less harmful than writing: closing a second descriptor on the database drops the locks that guard it (POSIX;
/// https://www.sqlite.org/howtocorrupt.html 2.2). Also through links. `path` need not exist.
/// Errors: BadInput "FILE_OF_WORKSPACE" (path), "NOT_A_FILE" (path): a device or a pipe.
base::Status leavesOwnFilesAlone(const QString &folder, const QString &path);

} // namespace chancery::engine
