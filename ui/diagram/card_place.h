// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

#include <QSizeF>

namespace chancery::ui {

struct CardPlace {
    QRectF rect;
    bool clear = false; ///< it covers nothing that is to stay in sight
    double cost = 0;    ///< how much it covers, what matters most counted most
};

/// Where a card of a size opens for a handle: right of it, left, below, whichever first covers neither the present station
/// and its words, the station that the handle leads to and its name, a handle, nor a name one can go to; inside `view`, what
/// of the drawing is on the screen. Where every place near the handle covers one of them, wherever in the view it covers least.
CardPlace placeCard(const LineMap &map, const Layout &layout, const QRectF &opener, std::optional<State> target, QSizeF size, const QRectF &view);

} // namespace chancery::ui
