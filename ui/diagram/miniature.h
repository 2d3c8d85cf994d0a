// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QDate>
#include <QRectF>
#include <QSizeF>

class QPainter;

namespace chancery::ui {

struct Theme;

/// Size the small drawing is composed for; other rectangles get it at that scale, centred.
inline constexpr QSizeF MiniatureSize{120, 40};

/// The line map as a small drawing for the wall of sites: where it stands, the way it came, a clock past 80 %, the gravest
/// blocking finding. Nine states, nine silhouettes. `today` is a day in the committee's zone.
void paintMiniature(QPainter &painter, const QRectF &rect, const domain::Submission &submission, const Theme &theme, QDate today);

} // namespace chancery::ui
