// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QLayout;
class QWidget;

namespace chancery::ui {

/// How high a dialog of that width is that shows a scrolled list whole: never more than `most`, so that a long list scrolls and
/// a short one leaves no empty half. `place` is what the dialog lays out, `list` what is scrolled in it.
int heightOver(const QLayout &dialog, const QWidget &place, const QWidget &list, int width, int most);

/// Makes a dialog high enough for what it now says: wrapped words tell their height only once the layout has run. Never
/// higher than the screen it stands on, never lower than it was.
void growToFit(QDialog &dialog);

} // namespace chancery::ui
