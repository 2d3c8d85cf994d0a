// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

#include <QStringList>

namespace chancery::ui {

/// Breaks a text at spaces and after hyphens into lines no wider than `width`; what does not fit `most` lines ends in "…".
QStringList brokenTo(const QString &text, double width, double size, bool bold, const Ruler &ruler, int most);

/// The text itself, or as much of it as fits with "…" at its end.
QString cutTo(const QString &text, double width, double size, bool bold, const Ruler &ruler);

/// "Alma Ruiz · 19 Feb", or with less room "A. Ruiz · 19 Feb", or "19 Feb".
QString whoAndDay(const StationFacts &station, double width, double size, const Ruler &ruler);

/// A text placed, its width measured.
PlacedText placed(const QString &text, QPointF baseline, Anchor anchor, double size, bool bold, Ink ink, const Ruler &ruler);

} // namespace chancery::ui
