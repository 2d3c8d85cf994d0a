// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include <vector>

class QPainter;

namespace chancery::ui {

/// A bar of segments, solid where met and hollow where not.
struct SegmentBar {
    QRectF place;            ///< 3 high; hollow segments stand half a pixel out
    std::vector<bool> met;   ///< in reading order
    QColor solid, hollow, ground;
    bool mirrored = false;
};

void paintSegmentBar(QPainter &painter, const SegmentBar &bar);

} // namespace chancery::ui
