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

/// Heights at which a card may stand beside its opener: level with it first, then moved up and down.
std::vector<QRectF> places(const QRectF &opener, QSizeF size, bool mirrored)
{
    std::vector<QRectF> all;
    const double right = opener.right() + Gap;
    const double left = opener.left() - Gap - size.width();
    const double level = opener.center().y() - 24;
    for (const double x : {mirrored ? left : right, mirrored ? right : left}) {
        for (const double shift : {0.0, 40.0, -40.0, 80.0, -80.0, 120.0, -120.0, 160.0})
            all.emplace_back(QPointF(x, level + shift), size);
    }
    const double below = opener.bottom() + Gap;
    for (const double shift : {0.0, 60.0, -60.0, 120.0, -120.0, 180.0, -180.0, 240.0, -240.0})
        all.emplace_back(QPointF(opener.center().x() - size.width() / 2 + shift, below), size);
    // Further right or left, past what stands next to the opener.
    for (const double shift : {80.0, 160.0, 240.0, 320.0}) {
        all.emplace_back(QPointF(right + shift, level + 40), size);
        all.emplace_back(QPointF(left - shift, level + 40), size);
    }
    return all;
}

} // namespace

QRectF placeCard(const LineMap &map, const Layout &layout, const QRectF &opener, QSizeF size, const QRectF &view)
{
    const std::vector<QRectF> free = keptFree(map, layout);
    std::vector<QRectF> sentence;
    for (const PlacedText &each : layout.sentence)
        sentence.push_back(each.box());
    const std::vector<QRectF> wanted = places(opener, size, layout.mirrored);
    // Best of all it leaves the sentence in sight, too.
    for (const QRectF &each : wanted) {
        const QRectF card = inside(each, view);
        if (!card.intersects(opener) && covered(card, free) <= 0 && covered(card, sentence) <= 0)
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
