// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chancery::base {

/// The bytes under which the file system knows `path`. Linux names are bytes, not text: QFile::decodeName() turns those
/// that are no UTF-8 into U+FFFD and cannot be undone. Such a part of the path is looked up in its folder; if exactly one
/// name there reads the same, its bytes are taken. Otherwise, and for all other paths, the same as QFile::encodeName().
/// Reads folders only where a part holds U+FFFD. Any thread.
QByteArray nativePath(const QString &path);

} // namespace chancery::base
