// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/name_places.h"

#include "ui/diagram/text_fit.h"

#include <QLocale>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double NameSize = 13;
constexpr double DetailSize = 11;
constexpr double LineSpacing = 15;

Ink inkOf(const StationFacts &station)
{
    if (station.next || station.look == StationLook::Passed || station.look == StationLook::Present)
        return Ink::Ink;
    return station.look == StationLook::Gone ? Ink::Gone : Ink::Text2;
}

/// Above the station: the name's last line at y − 18, or y − 33 with who and day under it.
void nameAbove(std::vector<PlacedText> &texts, const StationFacts &station, QPointF at, double room, const Ruler &ruler)
{
    const QString detail = station.look == StationLook::Passed ? whoAndDay(station, room, DetailSize, ruler) : QString();
    if (!detail.isEmpty())
        texts.push_back(placed(detail, at - QPointF(0, 18), Anchor::Middle, DetailSize, false, Ink::Text2, ruler));
    const QStringList lines = brokenTo(station.name, room, NameSize, station.next, ruler, 2);
    double y = at.y() - (detail.isEmpty() ? 18 : 33) - LineSpacing * double(lines.size() - 1);
    for (const QString &line : lines) {
        texts.push_back(placed(line, {at.x(), y}, Anchor::Middle, NameSize, station.next, inkOf(station), ruler));
        y += LineSpacing;
    }
}

/// Beside or below the station: the name's first line at `first`, who and day after its last.
void nameFrom(std::vector<PlacedText> &texts, const StationFacts &station, QPointF first, Anchor anchor, double room, const Ruler &ruler)
{
    QPointF at = first;
    for (const QString &line : brokenTo(station.name, room, NameSize, station.next, ruler, 2)) {
        texts.push_back(placed(line, at, anchor, NameSize, station.next, inkOf(station), ruler));
        at += QPointF(0, LineSpacing);
    }
    if (station.look == StationLook::Passed)
        texts.push_back(placed(whoAndDay(station, room, DetailSize, ruler), at, anchor, DetailSize, false, Ink::Text2, ruler));
}

void placeCounts(std::vector<PlacedText> &texts, const LineMap &map, const Layout &layout, const Ruler &ruler)
{
    for (size_t i = 0; i < EdgeCount; ++i) {
        if (map.edges[i].timesTaken < 2 || map.edges[i].look != EdgeLook::Taken)
            continue;
        const QPointF middle = layout.traces[i].pointAt(layout.traces[i].middleOfLongestLeg());
        const QString text = u"×"_s + QLocale().toString(map.edges[i].timesTaken);
        texts.push_back(placed(text, middle - QPointF(0, 7), Anchor::Middle, DetailSize, true, Ink::Text2, ruler));
    }
}

/// Name, line and findings of the present state, relative to its station and not yet moved.
struct Block {
    std::vector<PlacedText> texts;
    QPointF findings; ///< centre of the first shape, or of the row where it is centred
    bool centred = true;
};

Block blockAbove(const LineMap &map, const Layout &layout, const Ruler &ruler, double raise)
{
    const QPointF at = layout.station(map.present).centre - QPointF(0, raise);
    const double size = layout.lattice.pitch < 120 ? 16.5 : 18;
    const double room = 2 * layout.lattice.pitch - 40;
    Block block;
    block.texts.push_back(placed(cutTo(map.station(map.present).name, room, size, true, ruler), at - QPointF(0, 54),
                                 Anchor::Middle, size, true, Ink::Ink, ruler));
    if (!map.presentLine.isEmpty())
        block.texts.push_back(placed(cutTo(map.presentLine, room, 12, false, ruler), at - QPointF(0, 36), Anchor::Middle, 12,
                                     false, Ink::Text2, ruler));
    block.findings = at - QPointF(0, 80);
    return block;
}

Block blockBelow(const LineMap &map, const Layout &layout, const Ruler &ruler)
{
    const QPointF at = layout.station(map.present).centre;
    const double size = layout.lattice.pitch < 120 ? 16.5 : 18;
    const double room = map.present == State::Expired ? 2 * layout.lattice.pitch - 40 : 2 * layout.lattice.pitch;
    Block block;
    block.texts.push_back(placed(cutTo(map.station(map.present).name, room, size, true, ruler), at + QPointF(0, 50),
                                 Anchor::Middle, size, true, Ink::Ink, ruler));
    block.texts.push_back(placed(cutTo(map.presentLine, room, 12, false, ruler), at + QPointF(0, 68), Anchor::Middle, 12, false,
                                 Ink::Text2, ruler));
    // Rejected has a line and its handle to the right, so its findings stand above them.
    block.findings = at + QPointF(44.4, map.present == State::Rejected ? -30 : 0);
    block.centred = false;
    return block;
}

Block blockBeside(const LineMap &map, const Layout &layout, const Ruler &ruler)
{
    const QPointF at = layout.station(map.present).centre;
    const double size = layout.lattice.pitch < 120 ? 16.5 : 18;
    Block block;
    QPointF line = at + QPointF(38, 12);
    for (const QString &each : brokenTo(map.station(map.present).name, 1.45 * layout.lattice.pitch, size, true, ruler, 2)) {
        block.texts.push_back(placed(each, line, Anchor::Start, size, true, Ink::Ink, ruler));
        line += QPointF(0, 21);
    }
    line -= QPointF(0, 3);
    const double room = 2 * layout.lattice.pitch - 38 - 24;
    block.texts.push_back(placed(cutTo(map.presentLine, room, 12, false, ruler), line, Anchor::Start, 12, false, Ink::Text2, ruler));
    block.findings = at + QPointF(44.4, -13);
    block.centred = false;
    return block;
}

std::vector<PlacedFinding> rowOfFindings(const LineMap &map, QPointF at, bool centred, const Ruler &ruler)
{
    constexpr double shape = 12.8;
    constexpr double between = 14;
    constexpr double toCount = 10.5; ///< from a shape's centre
    std::vector<PlacedFinding> row;
    double x = at.x();
    for (const auto category : {domain::Category::BlockingSchemaError, domain::Category::BlockingComplianceViolation,
                                domain::Category::NonBlockingWarning}) {
        const int count = map.findings[size_t(category)];
        if (count == 0)
            continue;
        const QPointF centre(x, at.y());
        row.push_back({category, centre, placed(QLocale().toString(count), centre + QPointF(toCount, 4.3), Anchor::Start, 12.5,
                                                true, Ink::Ink, ruler)});
        x += toCount + row.back().count.width + between + shape / 2;
    }
    if (!centred || row.empty())
        return row;
    const double whole = row.back().count.box().right() - (row.front().centre.x() - shape / 2);
    const double shift = -whole / 2 + shape / 2;
    for (PlacedFinding &each : row) {
        each.centre += QPointF(shift, 0);
        each.count.baseline += QPointF(shift, 0);
    }
    return row;
}

/// Keeps a text inside the drawing: at its ends a long name is not centred on the station.
void keepInside(PlacedText &text, double width)
{
    constexpr double edge = 6;
    const QRectF box = text.box();
    if (box.left() < edge)
        text.baseline += QPointF(edge - box.left(), 0);
    else if (box.right() > width - edge)
        text.baseline -= QPointF(box.right() - (width - edge), 0);
}

bool meetsAny(const Block &block, const std::vector<PlacedText> &others)
{
    for (const PlacedText &mine : block.texts) {
        for (const PlacedText &other : others) {
            if (mine.box().adjusted(-4, 0, 4, 0).intersects(other.box()))
                return true;
        }
    }
    return false;
}

Block presentBlock(const LineMap &map, const Layout &layout, const Ruler &ruler)
{
    if (map.present == State::ConditionalApproval)
        return blockBeside(map, layout, ruler);
    if (placeOf(map.present).row > 0)
        return blockBelow(map, layout, ruler);
    Block block;
    for (const double raise : {0.0, 6.0, 12.0, 18.0, 24.0, 30.0, 36.0}) {
        block = blockAbove(map, layout, ruler, raise);
        for (PlacedText &each : block.texts)
            keepInside(each, layout.lattice.width());
        if (!meetsAny(block, layout.names))
            break;
    }
    return block;
}

} // namespace

std::vector<PlacedText> placeNames(const LineMap &map, const Layout &layout, const Ruler &ruler)
{
    const double pitch = layout.lattice.pitch;
    std::vector<PlacedText> texts;
    for (const State state : domain::AllStates) {
        const StationFacts &station = map.station(state);
        const QPointF at = layout.station(state).centre;
        if (state == map.present)
            continue;
        if (placeOf(state).row == 0)
            nameAbove(texts, station, at, pitch - 8, ruler);
        else if (state == State::Rejected)
            nameFrom(texts, station, at + QPointF(0, 26), Anchor::Middle, 2 * pitch, ruler);
        else
            nameFrom(texts, station, at + QPointF(18, 5), Anchor::Start, state == State::Expired ? pitch - 26 : 1.45 * pitch, ruler);
    }
    placeCounts(texts, map, layout, ruler);
    return texts;
}

void placePresent(const LineMap &map, Layout &layout, const Ruler &ruler)
{
    const Block block = presentBlock(map, layout, ruler);
    layout.findings = rowOfFindings(map, block.findings, block.centred, ruler);
    layout.names.insert(layout.names.end(), block.texts.begin(), block.texts.end());
}

} // namespace chancery::ui
