// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace chancery::secrets {

/// Replaces a file in one step: written beside it with mode 0600, synced, renamed over it, the folder synced. After a
/// crash there is the old file or the new one, whole. Errors: Io "SECRET_FILE_UNWRITABLE" (file).
base::Status replaceDurably(const QString &path, const QByteArray &bytes);

} // namespace chancery::secrets
