// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pinned_column.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace chancery::ui {

PinnedColumn::PinnedColumn(QTableView *table) : QTableView(table), m_table(table)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("First column of: %1").arg(table->accessibleName()));
    setFrameShape(QFrame::NoFrame);
    setModel(table->model());
    setSelectionModel(table->selectionModel());
    setSelectionBehavior(table->selectionBehavior());
    setShowGrid(false);
    setAutoScroll(false);
    setVerticalScrollMode(table->verticalScrollMode());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(table->verticalHeader()->defaultSectionSize());
    horizontalHeader()->setDefaultAlignment(table->horizontalHeader()->defaultAlignment());
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &PinnedColumn::place);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &PinnedColumn::place);
    connect(table->horizontalHeader(), &QHeaderView::sectionMoved, this, &PinnedColumn::place);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &PinnedColumn::place);
    table->viewport()->installEventFilter(this);
    hide();
}

bool PinnedColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QTableView::eventFilter(watched, event);
}

void PinnedColumn::place()
{
    const bool first = m_table->horizontalHeader()->visualIndex(0) == 0;
    const bool wanted = first && m_table->horizontalScrollBar()->value() > 0;
    if (wanted) {
        for (int column = 0; column < model()->columnCount(); ++column)
            setColumnHidden(column, column != 0);
        setColumnWidth(0, m_table->columnWidth(0));
        horizontalHeader()->setFixedHeight(m_table->horizontalHeader()->height());
        const QRect cells = m_table->viewport()->geometry();
        const int head = m_table->horizontalHeader()->height();
        setGeometry(cells.left(), cells.top() - head, m_table->columnWidth(0), cells.height() + head);
        verticalScrollBar()->setValue(m_table->verticalScrollBar()->value());
    }
    setVisible(wanted);
    raise();
}

} // namespace chancery::ui
