// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chancery::intake {

/// Media type of what is packed in a zip, by its own declaration inside: Office Open XML ([Content_Types].xml) or
/// OpenDocument and EPUB (mimetype). `magic` is libmagic's guess, kept for other formats on a zip's ground (a
/// .jar, say) but never believed for an office document. "application/zip" where nothing is declared.
QString zipKind(int descriptor, const QString &magic);

} // namespace chancery::intake
