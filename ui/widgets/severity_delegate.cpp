// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severity_delegate.h"

#include "ui/widgets/severity_shape.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace chancery::ui {

namespace {
constexpr int Shape = 12;
constexpr int Before = 6;
constexpr int After = 7;
} // namespace

SeverityDelegate::SeverityDelegate(int role, QObject *parent) : QStyledItemDelegate(parent), m_role(role) {}

void SeverityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(m_role);
    if (!value.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = ground.text;
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const auto category = domain::Category(value.toInt());
    const bool selected = option.state & QStyle::State_Selected;
    const Theme &theme = Theme::of(option.palette);
    const QRect row = option.rect;
    const QRect box = QStyle::visualRect(option.direction, row, QRect(row.left() + Before, row.center().y() - Shape / 2, Shape, Shape));
    const QColor ink = selected ? option.palette.color(QPalette::HighlightedText) : theme.ink;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintSeverity(*painter, box, severityShape(category), selected ? ink : theme.severity(category));
    painter->setPen(ink);
    const QRect words = QStyle::visualRect(option.direction, row, row.adjusted(Before + Shape + After, 0, -4, 0));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeading, option.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize SeverityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(Before + Shape + After, 0);
}

} // namespace chancery::ui
