// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFile>

namespace chancery::cli {

/// Why a file that was named in the call could not be opened: BadInput "NOT_A_FILE" for a folder, BadInput "FILE_UNREADABLE"
/// where there is none or it may not be read, Io "FILE_UNREADABLE" where the disk failed.
base::Error unreadable(const QFile &file);

} // namespace chancery::cli
