// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/geometry.h"
#include "ui/diagram/line_map.h"
#include "ui/diagram/trace.h"

#include <QRectF>
#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <vector>

/// Every place of the drawing, as values: what the painters paint and the tests measure. Pure, given a ruler for text.
namespace chancery::ui {

/// Width of a text in pixels at a font size, in the face the drawing is set in.
using Ruler = std::function<double(const QString &text, double size, bool bold)>;

enum class Ink { Ink, Text2, Gone };
enum class Anchor { Start, Middle, End };

struct PlacedText {
    QString text;
    QPointF baseline;  ///< of the anchor
    Anchor anchor = Anchor::Middle;
    double size = 13;
    bool bold = false;
    Ink ink = Ink::Ink;
    double width = 0;

    /// What the letters cover, ascenders and descenders included.
    QRectF box() const;
};

/// A pill on an edge: the word, its guard as a bar of segments.
struct PlacedHandle {
    size_t edge = 0;
    QString word;
    double textSize = 12.5;
    QPointF centre;
    double textWidth = 0;

    static constexpr double Height = 30;
    static constexpr double Side = 14;  ///< from the word to the pill's end
    static constexpr double Ground = 4; ///< of ground colour around
    QRectF pill() const { return QRectF(centre.x() - textWidth / 2 - Side, centre.y() - Height / 2, textWidth + 2 * Side, Height); }
    QRectF ground() const { return pill().adjusted(-Ground, -Ground, Ground, Ground); }
};

/// A shape with its count.
struct PlacedFinding {
    domain::Category category{};
    QPointF centre;
    PlacedText count;
    QRectF box() const;
};

/// The loop back into Under review.
struct PlacedRequest {
    QPainterPath loop;
    QPointF tip;
    double tipAngle = 0;
    std::vector<PlacedText> words;
    QRectF box() const;
};

struct PlacedActivation {
    std::vector<PlacedText> words;
    QRectF bar;
    QRectF box() const;
};

struct PlacedStation {
    QPointF centre;
    double clear = 13; ///< from the centre, where lines from and to it end
};

struct Layout {
    Lattice lattice;
    bool mirrored = false;
    QRectF bounds;
    std::array<PlacedStation, StateCount> stations;
    std::array<Trace, EdgeCount> traces;
    std::vector<PlacedText> names;    ///< names, who and day, the lines of the present state, counts of edges
    std::vector<PlacedText> sentence; ///< line by line
    std::vector<PlacedHandle> handles;
    std::vector<PlacedFinding> findings;
    std::optional<PlacedRequest> request;
    std::optional<PlacedActivation> activation;
    std::optional<QPointF> dial;      ///< on the open expiry edge

    const PlacedStation &station(State state) const { return stations[indexOf(state)]; }
    const PlacedHandle *handleOf(size_t edge) const;
    /// All texts, those of marks included.
    std::vector<PlacedText> texts() const;
};

/// Composes the drawing. `mirrored`: for languages that read from right to left; text is never turned.
Layout layOut(const LineMap &map, const Lattice &lattice, const Ruler &ruler, bool mirrored = false);

/// Where the lines of an edge begin and end: clear of its stations' rings, under their discs where the way was taken.
struct Cut {
    double head;
    double tail;
};
Cut cutOf(const LineMap &map, const Layout &layout, size_t edge);

} // namespace chancery::ui
