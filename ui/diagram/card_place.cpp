// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/card_place.h"

#include <algorithm>

namespace chancery::ui {

namespace {

constexpr double Gap = 8;
constexpr double Margin = 6; ///< from the edge of the view

std::vector<QRectF> keptFree(const LineMap &map, const Layout &layout)
{
    const QPointF present = layout.station(map.present).centre;
    std::vector<QRectF> free{QRectF(present.x() - 26, present.y() - 26, 52, 52)};
    for (const PlacedHandle &each : layout.handles)
        free.push_back(each.pill());
    for (const PlacedText &each : layout.names) {
        if (each.bold)
            free.push_back(each.box());
    }
    for (const PlacedFinding &each : layout.findings)
        free.push_back(each.box());
    for (const State state : domain::AllStates) {
        const QPointF at = layout.station(state).centre;
        if (map.station(state).next)
            free.push_back(QRectF(at.x() - 9, at.y() - 9, 18, 18));
    }
    return free;
}

QRectF inside(QRectF card, const QRectF &view)
{
    const QRectF room = view.adjusted(Margin, Margin, -Margin, -Margin);
    if (card.right() > room.right())
        card.moveRight(room.right());
    if (card.bottom() > room.bottom())
        card.moveBottom(room.bottom());
    card.moveLeft(std::max(card.left(), room.left()));
    card.moveTop(std::max(card.top(), room.top()));
    return card;
}

double covered(const QRectF &card, const std::vector<QRectF> &free)
{
    double area = 0;
    for (const QRectF &each : free) {
        const QRectF common = card.intersected(each);
        if (!common.isEmpty())
            area += common.width() * common.height();
    }
    return area;
}

/// 0, 20, −20, 40, −40, …
std::vector<double> shifts(double most)
{
    std::vector<double> all{0};
    for (double shift = 20; shift <= most; shift += 20) {
        all.push_back(shift);
        all.push_back(-shift);
    }
    return all;
}

/// Where a card may stand beside its opener, best first: level with it, then moved up and down; further off; below.
std::vector<QRectF> places(const QRectF &opener, QSizeF size, bool mirrored)
{
    std::vector<QRectF> all;
    const double level = opener.center().y() - 24;
    for (const double away : {0.0, 60.0, 120.0}) {
        const double right = opener.right() + Gap + away;
        const double left = opener.left() - Gap - away - size.width();
        for (const double x : {mirrored ? left : right, mirrored ? right : left}) {
            for (const double shift : shifts(260))
                all.emplace_back(QPointF(x, level + shift), size);
        }
        for (const double shift : shifts(260))
            all.emplace_back(QPointF(opener.center().x() - size.width() / 2 + shift, opener.bottom() + Gap + away), size);
    }
    return all;
}

} // namespace

QRectF placeCard(const LineMap &map, const Layout &layout, const QRectF &opener, QSizeF size, const QRectF &view)
{
    const std::vector<QRectF> free = keptFree(map, layout);
    std::vector<QRectF> words;
    for (const PlacedText &each : layout.texts())
        words.push_back(each.box());
    const std::vector<QRectF> wanted = places(opener, size, layout.mirrored);
    // Best of all it leaves every word in sight.
    for (const QRectF &each : wanted) {
        const QRectF card = inside(each, view);
        if (!card.intersects(opener) && covered(card, free) <= 0 && covered(card, words) <= 0)
            return card;
    }
    QRectF best;
    double least = -1;
    for (const QRectF &each : wanted) {
        const QRectF card = inside(each, view);
        const double area = covered(card, free) + (card.intersects(opener) ? 1000 : 0);
        if (area <= 0)
            return card;
        if (least < 0 || area < least) {
            best = card;
            least = area;
        }
    }
    return best;
}

} // namespace chancery::ui
