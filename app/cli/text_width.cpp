// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_width.h"

#include <QList>
#include <QString>

#include <cwchar>

namespace chancery::cli {

int textWidth(QStringView text)
{
    int width = 0;
    for (const char32_t letter : text.toUcs4()) {
        const int own = ::wcwidth(static_cast<wchar_t>(letter));
        width += own < 0 ? 1 : own;
    }
    return width;
}

} // namespace chancery::cli
