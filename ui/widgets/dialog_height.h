// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;
class QScrollArea;
class QWidget;

namespace chancery::ui {

/// How high a dialog is that shows a scrolled list whole: never more than `most`, so that a long list scrolls and a short one
/// leaves no empty half.
int heightOver(const QLayout &dialog, const QScrollArea &scroll, const QWidget &list, int most);

} // namespace chancery::ui
