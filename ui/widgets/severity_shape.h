// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QRectF>

class QColor;
class QPainter;

namespace chancery::ui {

/// The form that goes with a severity, so that colour never stands alone.
enum class SeverityShape { Octagon, Diamond, Triangle, Dot };

SeverityShape severityShape(domain::Category category);
/// Octagon, diamond and dot are filled, the triangle outlined (`diagram.md`, "Findings").
void paintSeverity(QPainter &painter, const QRectF &box, SeverityShape shape, const QColor &colour);

} // namespace chancery::ui
