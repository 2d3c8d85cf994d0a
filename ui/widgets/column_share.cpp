// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_share.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace chancery::ui {

namespace {
constexpr int Give = 8; ///< one part in so many
constexpr int CellMargins = 24; ///< what the style sheet puts around a cell's text, both sides, and a little air
} // namespace

int cellWidth(const QWidget *view, const QString &text) { return view->fontMetrics().horizontalAdvance(text) + CellMargins; }

ColumnShare::ColumnShare(QAbstractItemView *view, QHeaderView *header, std::vector<ColumnWish> wishes)
    : QObject(view), m_view(view), m_header(header), m_wishes(std::move(wishes))
{
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setMinimumSectionSize(32);
    connect(header, &QHeaderView::sectionResized, this, [this] { m_drawn = m_drawn || !m_sharing; });
    connect(header, &QHeaderView::sectionCountChanged, this, &ColumnShare::share);
    view->viewport()->installEventFilter(this);
    share();
}

bool ColumnShare::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        share();
    return QObject::eventFilter(watched, event);
}

void ColumnShare::share()
{
    if (m_drawn || m_sharing || !m_header)
        return;
    m_sharing = true;
    int rest = m_view->viewport()->width(), weights = 0, elastic = 0;
    for (const ColumnWish &each : m_wishes) {
        rest -= each.least;
        weights += each.weight;
        elastic += each.weight > 0 ? each.least : 0;
    }
    // Columns that share what is left give a little of their own before the view scrolls sideways.
    rest = std::max(-elastic / Give, rest);
    for (const ColumnWish &each : m_wishes) {
        // Rounded so that the parts sum up to the whole.
        const int part = each.weight > 0 ? rest * each.weight / weights : 0;
        rest -= part;
        weights -= each.weight;
        if (each.column < m_header->count())
            m_header->resizeSection(each.column, each.least + part);
    }
    m_sharing = false;
}

} // namespace chancery::ui
