// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/card_place.h"

#include <algorithm>
#include <cmath>

namespace chancery::ui {

namespace {

constexpr double Gap = 8;
constexpr double Margin = 6; ///< from the edge of the view

/// What is to stay in sight, and how much it matters.
struct Kept {
    QRectF box;
    double weight = 0;
};
constexpr double Spoken = 100; ///< what the card speaks of: where it stands, and where the handle leads
constexpr double Live = 10;    ///< what a person can go to or take hold of
constexpr double Word = 1;     ///< every other word

double distance(const QRectF &box, QPointF at)
{
    const double dx = std::max({box.left() - at.x(), 0.0, at.x() - box.right()});
    const double dy = std::max({box.top() - at.y(), 0.0, at.y() - box.bottom()});
    return std::hypot(dx, dy);
}

/// The station whose name, person, day or line a text is: the nearest.
State stationOf(const QRectF &box, const Layout &layout)
{
    return *std::ranges::min_element(domain::AllStates, {}, [&](State each) { return distance(box, layout.station(each).centre); });
}

QRectF around(QPointF at, double reach) { return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach); }

std::vector<Kept> keptFree(const LineMap &map, const Layout &layout, std::optional<State> target)
{
    std::vector<Kept> kept{{around(layout.station(map.present).centre, 26), Spoken}};
    if (target)
        kept.push_back({around(layout.station(*target).centre, 12), Spoken});
    for (const PlacedHandle &each : layout.handles)
        kept.push_back({each.pill(), Live});
    for (const PlacedText &each : layout.names) {
        const State whose = stationOf(each.box(), layout);
        kept.push_back({each.box(), whose == map.present || whose == target ? Spoken : each.bold ? Live : Word});
    }
    for (const PlacedFinding &each : layout.findings)
        kept.push_back({each.box(), Live});
    for (const State state : domain::AllStates)
        kept.push_back({around(layout.station(state).centre, 9), map.station(state).next ? Live : Word});
    for (const PlacedText &each : layout.texts())
        kept.push_back({each.box(), Word});
    return kept;
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

double covered(const QRectF &card, const std::vector<Kept> &kept, double least)
{
    double cost = 0;
    for (const Kept &each : kept) {
        const QRectF common = card.intersected(each.box);
        if (each.weight >= least && !common.isEmpty())
            cost += each.weight * common.width() * common.height();
    }
    return cost;
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

/// Anywhere in the view.
std::vector<QRectF> everywhere(const QRectF &view, QSizeF size)
{
    constexpr double Step = 8;
    std::vector<QRectF> all;
    for (double y = view.top(); y <= view.bottom() - size.height() + Step; y += Step) {
        for (double x = view.left(); x <= view.right() - size.width() + Step; x += Step)
            all.emplace_back(QPointF(x, y), size);
    }
    return all;
}

} // namespace

CardPlace placeCard(const LineMap &map, const Layout &layout, const QRectF &opener, std::optional<State> target, QSizeF size, const QRectF &view)
{
    std::vector<Kept> kept = keptFree(map, layout, target);
    kept.push_back({opener, Spoken});
    std::vector<QRectF> wanted = places(opener, size, layout.mirrored);
    // Best of all it leaves every word in sight; else it covers what matters least.
    for (const QRectF &each : wanted) {
        const QRectF card = inside(each, view);
        if (covered(card, kept, Word) <= 0)
            return {card, true, 0};
    }
    const std::vector<QRectF> anywhere = everywhere(view, size);
    wanted.insert(wanted.end(), anywhere.begin(), anywhere.end());
    CardPlace best;
    double lowest = -1;
    for (const QRectF &each : wanted) {
        const QRectF card = inside(each, view);
        const double cost = covered(card, kept, Word);
        // Of two that cover as much, the one nearer to its handle.
        const double rank = cost + distance(card, opener.center());
        if (lowest < 0 || rank < lowest) {
            best = {card, covered(card, kept, Live) <= 0, cost};
            lowest = rank;
        }
    }
    return best;
}

} // namespace chancery::ui
