// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/segment_bar.h"

#include <QPainter>

#include <algorithm>

namespace chancery::ui {

namespace {
constexpr double WidestGap = 3;
constexpr double NarrowestSegment = 4;

void paintSegment(QPainter &painter, const SegmentBar &bar, double left, double width, bool met)
{
    if (met) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar.solid);
        painter.drawRoundedRect(QRectF(left, bar.place.top(), width, 3), 1.5, 1.5);
        return;
    }
    painter.setPen(QPen(bar.hollow, 1.2));
    painter.setBrush(bar.ground);
    painter.drawRoundedRect(QRectF(left + 0.6, bar.place.top() - 0.5, std::max(0.5, width - 1.2), 4), 2, 2);
}

/// More lines than the word has room for: met and unmet each become one stretch, as long as their share.
void paintShares(QPainter &painter, const SegmentBar &bar)
{
    const double share = double(std::ranges::count(bar.met, true)) / double(bar.met.size());
    const double width = bar.place.width() - WidestGap;
    const double solid = std::clamp(share * width, share > 0 ? NarrowestSegment : 0.0, width - (share < 1 ? NarrowestSegment : 0.0));
    const double right = bar.place.right();
    if (solid > 0)
        paintSegment(painter, bar, bar.mirrored ? right - solid : bar.place.left(), solid, true);
    if (share < 1)
        paintSegment(painter, bar, bar.mirrored ? bar.place.left() : right - (width - solid), width - solid, false);
}
} // namespace

void paintSegmentBar(QPainter &painter, const SegmentBar &bar)
{
    const double number = double(bar.met.size());
    if (bar.met.empty())
        return;
    const double gap = number > 6 ? 2 : WidestGap;
    const double width = (bar.place.width() - gap * (number - 1)) / number;
    if (width < NarrowestSegment) {
        paintShares(painter, bar);
        return;
    }
    for (size_t i = 0; i < bar.met.size(); ++i) {
        const double offset = double(i) * (width + gap);
        const double left = bar.mirrored ? bar.place.right() - offset - width : bar.place.left() + offset;
        paintSegment(painter, bar, left, width, bar.met[i]);
    }
}

} // namespace chancery::ui
