// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/clocks_view.h"

#include "ui/submission/clock_delegate.h"
#include "ui/submission/clocks_model.h"
#include "ui/widgets/column_share.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/empty_place.h"
#include "ui/widgets/print_table.h"

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
    const auto least = [this](const QString &text) { return cellWidth(m_table, text); };
    new ColumnShare(m_table, m_table->horizontalHeader(),
                    {{ClocksModel::Name, least(u"Answer to a request"_s), 3},
                     {ClocksModel::Count, least(tr("stopped while a request is open")) - 40, 1},
                     {ClocksModel::Started, least(u"30 Sept 2026"_s)},
                     {ClocksModel::LastDay, least(u"30 Sept 2026"_s)},
                     {ClocksModel::Calendar, least(tr("Calendar"))},
                     {ClocksModel::Passing, least(u"it is escalated"_s), 4},
                     {ClocksModel::Rule, least(u"UK-CLOCK-1"_s), 1}});
    enableCopy(m_table);
    enablePrint(m_table);
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
