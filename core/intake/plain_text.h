// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace chancery::intake {

/// A text file's characters and how certain its encoding is.
struct DecodedText {
    QString text;
    bool guessed = false; ///< neither BOM, UTF-16 nor valid UTF-8: read as windows-1252, which fits every byte
};

/// Decodes by byte order mark, else by the zero bytes of UTF-16, else strictly as UTF-8. A character cut off at the
/// end of `bytes` is dropped where `cut` says that the file goes on.
DecodedText decodeText(QByteArrayView bytes, bool cut = false);

/// windows-1252: Latin-1 with printable characters at 0x80 to 0x9F.
QString fromWindows1252(QByteArrayView bytes);

/// Whether the bytes are UTF-16 with or without mark, or UTF-8 of at least 95 % printable characters.
bool looksLikeText(QByteArrayView bytes);

} // namespace chancery::intake
