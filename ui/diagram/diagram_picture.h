// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"

#include <QByteArray>
#include <QImage>

namespace chancery::ui {

/// The drawing as a picture to keep: no handles' focus, no card. The sentence is its description (SVG) or its text (PNG),
/// so that it can be read where it cannot be seen; the state's code stands in it too.
QByteArray diagramSvg(const LineMap &map, const Layout &layout, const Style &style);
QImage diagramImage(const LineMap &map, const Layout &layout, const Style &style, double scale);

} // namespace chancery::ui
