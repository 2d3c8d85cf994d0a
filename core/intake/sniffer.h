// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace chancery::intake {

/// Media type by content, never by name: "application/pdf",
/// "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "image/png", "text/plain", …;
/// "application/octet-stream" where nothing is recognised, "application/x-empty" for no bytes.
/// An office file under a password is "application/x-ole-storage".
/// Errors: Io "FILE_UNREADABLE", BadInput "NOT_A_FILE" (directories, devices).
base::Result<QString> sniffFile(const QString &path);

/// The same of a regular file already open; its position may move.
QString sniffDescriptor(int descriptor);

} // namespace chancery::intake
