// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

#include <QSizeF>

namespace chancery::ui {

/// Where a card of a size opens for a handle: right of it, left, below, whichever first covers neither the present station,
/// a handle, nor a name one can go to; inside `view`, what of the drawing is on the screen. Where every place covers
/// something, the one that covers least.
QRectF placeCard(const LineMap &map, const Layout &layout, const QRectF &opener, QSizeF size, const QRectF &view);

} // namespace chancery::ui
