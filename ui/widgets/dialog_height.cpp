// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialog_height.h"

#include <QLayout>
#include <QScrollArea>

#include <algorithm>

namespace chancery::ui {

int heightOver(const QLayout &dialog, const QScrollArea &scroll, const QWidget &list, int most)
{
    const int around = dialog.totalSizeHint().height() - scroll.sizeHint().height();
    return std::min(most, around + list.sizeHint().height() + 4);
}

} // namespace chancery::ui
