// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severity_badge.h"

#include "ui/text/finding_words.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace chancery::ui {

namespace {
constexpr int ShapeSide = 12;
constexpr int Gap = 6;
} // namespace

SeverityBadge::SeverityBadge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCategory(m_category);
}

void SeverityBadge::setCategory(domain::Category category, const QString &word)
{
    m_category = category;
    m_word = word.isEmpty() ? categoryWord(category) : word;
    setAccessibleName(m_word);
    setToolTip(categoryMeaning(category));
    updateGeometry();
    update();
}

QSize SeverityBadge::sizeHint() const
{
    return {ShapeSide + Gap + fontMetrics().horizontalAdvance(m_word) + 2, qMax(ShapeSide + 2, fontMetrics().height())};
}

void SeverityBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF box(mirrored ? width() - ShapeSide : 0, (height() - ShapeSide) / 2.0, ShapeSide, ShapeSide);
    paintSeverity(painter, box, severityShape(m_category), theme.severity(m_category));
    painter.setPen(theme.ink);
    const int used = ShapeSide + Gap;
    painter.drawText(rect().adjusted(mirrored ? 0 : used, 0, mirrored ? -used : 0, 0), Qt::AlignVCenter | Qt::AlignLeading, m_word);
}

} // namespace chancery::ui
