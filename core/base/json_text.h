// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace chancery::base {

/// One Unicode scalar value read from UTF-8, and how many bytes it took.
struct Utf8Step {
    char32_t scalar = 0;
    qsizetype bytes = 0;
};

/// Decodes the scalar at the front of these bytes (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF.
std::optional<Utf8Step> decodeUtf8(QByteArrayView bytes);

/// U+FDD0…U+FDEF and the last two of each plane, which I-JSON (RFC 7493 2.1) keeps out of names and strings.
bool isNoncharacter(char32_t scalar);

/// Whether the text is in Unicode Normalization Form C.
bool isNfc(const QString &text);

} // namespace chancery::base
