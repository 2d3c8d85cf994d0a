// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

#include <QColor>
#include <QFont>

class QPainter;
class QPalette;

namespace chancery::ui {

struct Theme;

/// The drawing's typeface: the program's own font, at sizes in half pixels. Fonts are made at twice their size and painted
/// at half scale, so that a half pixel is exact and a printer's or an SVG's resolution changes nothing.
class Face
{
public:
    explicit Face(const QFont &family) : m_family(family) {}

    Ruler ruler() const;
    void paint(QPainter &painter, const PlacedText &text, const QColor &colour) const;

private:
    QFont font(double size, bool bold) const;

    QFont m_family;
};

/// The colour roles of a palette; in high contrast (black on white, white on black) line and gone become text2, tints the ground.
Theme diagramTheme(const QPalette &palette);
QColor inkColour(const Theme &theme, Ink ink);

} // namespace chancery::ui
