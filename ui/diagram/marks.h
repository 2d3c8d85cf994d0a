// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/domain/state.h"

#include <QColor>
#include <QPainterPath>
#include <QPointF>

class QPainter;

/// The small shapes of the drawing. All are centred on a point and painted with a round pen unless filled.
namespace chancery::ui {

struct Theme;

/// The 16 px glyph of a state, around (0, 0), to be stroked: pencil, checklist, paper plane, eye, check with dots, check,
/// cross, hourglass, box.
QPainterPath stateGlyph(domain::State state);
/// The check of a passed station, and of a met line, around (0, 0).
QPainterPath checkMark();

/// A finding's shape, the same everywhere in the program. `size` is its height.
void paintFindingShape(QPainter &painter, domain::Category category, QPointF centre, double size, const Theme &theme);
void paintArrowhead(QPainter &painter, QPointF tip, double angle, double length, double width, const QColor &colour);
/// Cut out of the way taken in the ground colour; shows its direction.
void paintChevron(QPainter &painter, QPointF centre, double angle, const QColor &ground);
/// A clock face with hands: time moves this edge.
void paintDial(QPainter &painter, QPointF centre, double radius, double stroke, const QColor &colour, const QColor &ground);

} // namespace chancery::ui
