// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"

#include <algorithm>

namespace chancery::base {

std::optional<Utf8Step> decodeUtf8(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    if (bytes.isEmpty())
        return std::nullopt;
    const unsigned char lead = at(0);
    if (lead < 0x80)
        return Utf8Step{lead, 1};
    const int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || bytes.size() < length)
        return std::nullopt;
    char32_t scalar = lead & (0x7fu >> length);
    for (int i = 1; i < length; ++i) {
        if ((at(i) & 0xc0) != 0x80)
            return std::nullopt;
        scalar = (scalar << 6) | (at(i) & 0x3fu);
    }
    const bool overlong = (length == 3 && scalar < 0x800) || (length == 4 && scalar < 0x10000);
    const bool surrogate = scalar >= 0xd800 && scalar <= 0xdfff;
    if (overlong || surrogate || scalar > 0x10ffff)
        return std::nullopt;
    return Utf8Step{scalar, length};
}

bool isNoncharacter(char32_t scalar)
{
    return (scalar >= 0xfdd0 && scalar <= 0xfdef) || (scalar & 0xfffe) == 0xfffe;
}

bool isNfc(const QString &text)
{
    // Below U+0300 nothing combines and nothing decomposes canonically into a shorter form.
    const bool plain = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x300; });
    return plain || text.normalized(QString::NormalizationForm_C) == text;
}

} // namespace chancery::base
