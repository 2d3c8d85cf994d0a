// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialog_height.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace chancery::ui {

namespace {
constexpr int Breath = 4;      ///< a frame's width more than the list asks for, so that nothing scrolls by a pixel
constexpr int TitleBar = 48;   ///< what a window manager puts around

int heightFor(const QLayout &layout, int width) { return layout.hasHeightForWidth() ? layout.totalHeightForWidth(width) : layout.totalSizeHint().height(); }

/// Fonts come with the style sheet, and that with being polished; unpolished, every label measures too small.
void polish(QWidget &widget)
{
    widget.ensurePolished();
    for (QWidget *each : widget.findChildren<QWidget *>())
        each->ensurePolished();
}
} // namespace

int heightOver(const QLayout &dialog, const QWidget &place, const QWidget &list, int width, int most)
{
    polish(*dialog.parentWidget());
    const QMargins margins = dialog.contentsMargins();
    const int inside = width - margins.left() - margins.right();
    const int around = heightFor(dialog, width) - place.sizeHint().height();
    return std::min(most, around + heightFor(*list.layout(), inside) + Breath);
}

void growToFit(QDialog &dialog)
{
    polish(dialog);
    dialog.layout()->activate();
    const int screen = dialog.screen() ? dialog.screen()->availableGeometry().height() - TitleBar : dialog.height();
    const int wanted = std::min(heightFor(*dialog.layout(), dialog.width()), screen);
    if (wanted > dialog.height())
        dialog.resize(dialog.width(), wanted);
}

} // namespace chancery::ui
