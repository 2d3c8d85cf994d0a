// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/document_delegate.h"

#include "ui/submission/documents_model.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace chancery::ui {

namespace {

constexpr int Mark = 14;

/// How a place stands: a check, an open ring, or an open triangle where something is amiss.
enum class Standing { Good, Missing, Amiss, Older };

Standing standingOf(const QModelIndex &index)
{
    if (index.data(DocumentsModel::MissingRole).toBool())
        return Standing::Missing;
    if (index.parent().isValid())
        return Standing::Older;
    return index.data(DocumentsModel::TroubleRole).toString().isEmpty() ? Standing::Good : Standing::Amiss;
}

QColor colourOf(Standing standing, const Theme &theme)
{
    switch (standing) {
    case Standing::Good:
        return theme.good;
    case Standing::Missing:
    case Standing::Amiss:
        return theme.attention;
    case Standing::Older:
        return theme.text2;
    }
    return theme.ink;
}

void paintMark(QPainter &painter, const QRectF &box, Standing standing, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF c = box.center();
    switch (standing) {
    case Standing::Good: {
        const QPointF check[]{c + QPointF(-4, 0), c + QPointF(-1, 3.5), c + QPointF(4.5, -3.5)};
        painter.drawPolyline(check, 3);
        return;
    }
    case Standing::Missing:
        painter.drawEllipse(c, 4.5, 4.5);
        return;
    case Standing::Amiss: {
        const QPointF triangle[]{c + QPointF(0, -5), c + QPointF(5, 4), c + QPointF(-5, 4)};
        painter.drawPolygon(triangle, 3);
        return;
    }
    case Standing::Older:
        painter.drawLine(c + QPointF(-3, 0), c + QPointF(3, 0));
        return;
    }
}

} // namespace

void DocumentDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &theme = Theme::of(option->palette);
    const Standing standing = standingOf(index.siblingAtColumn(0));
    if (standing == Standing::Older)
        option->palette.setColor(QPalette::Text, theme.text2);
    if (standing == Standing::Missing && index.column() != DocumentsModel::Status)
        option->palette.setColor(QPalette::Text, theme.text2);
    const bool current = standing == Standing::Good || standing == Standing::Amiss;
    option->font.setBold(current && index.column() == DocumentsModel::Name);
    option->font.setStrikeOut(index.data(DocumentsModel::WithdrawnRole).toBool()
                              && (index.column() == DocumentsModel::Name || index.column() == DocumentsModel::File));
}

void DocumentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != DocumentsModel::Status) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString word = ground.text;
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const Theme &theme = Theme::of(option.palette);
    const Standing standing = standingOf(index.siblingAtColumn(0));
    const QColor ink = (option.state & QStyle::State_Selected) ? option.palette.color(QPalette::HighlightedText) : colourOf(standing, theme);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const QRect box = QStyle::visualRect(option.direction, row, QRect(row.left() + 3, row.center().y() - Mark / 2, Mark, Mark));
    paintMark(*painter, QRectF(box).translated(0.5, 0.5), standing, ink);
    painter->setPen(ink);
    const QRect words = QStyle::visualRect(option.direction, row, row.adjusted(3 + Mark + 5, 0, -2, 0));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeading, option.fontMetrics.elidedText(word, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 12);
    return size;
}

} // namespace chancery::ui
