// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/clocks_view.h"

#include "ui/submission/clock_delegate.h"
#include "ui/submission/clocks_model.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/empty_place.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

ClocksView::ClocksView(QWidget *parent)
    : QWidget(parent), m_model(new ClocksModel(this)), m_table(new QTableView), m_stack(new QStackedWidget)
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"clocks"_s);
    m_table->setAccessibleName(tr("Clocks of this submission"));
    m_table->setItemDelegateForColumn(ClocksModel::Count, new ClockDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 20);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    const int em = fontMetrics().horizontalAdvance(u'n');
    for (const auto &[column, letters] : {std::pair{int(ClocksModel::Name), 30}, {int(ClocksModel::Count), 26},
                                          {int(ClocksModel::Started), 14}, {int(ClocksModel::LastDay), 14},
                                          {int(ClocksModel::Calendar), 12}, {int(ClocksModel::Rule), 12}})
        m_table->setColumnWidth(column, letters * em);
    m_table->horizontalHeader()->setSectionResizeMode(ClocksModel::Passing, QHeaderView::Stretch);
    enableCopy(m_table);
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyPlace(tr("No clock yet"),
                                      tr("Clocks begin once the package is submitted: acknowledgement, review, expiry. They count in the "
                                         "calendar of the jurisdiction.")));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 8, 0, 0);
    whole->addWidget(m_stack);
    setFocusProxy(m_table);
}

void ClocksView::setClocks(const std::vector<domain::RunningClock> &clocks, QDate today)
{
    m_model->setClocks(clocks, today);
    m_stack->setCurrentIndex(clocks.empty() ? 1 : 0);
}

} // namespace chancery::ui
