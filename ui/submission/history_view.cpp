// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/history_view.h"

#include "ui/widgets/column_share.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/empty_place.h"
#include "ui/widgets/print_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace chancery::ui {

using namespace Qt::StringLiterals;

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent), m_model(new HistoryModel(this)), m_table(new QTableView), m_stack(new QStackedWidget),
      m_note(new QPushButton(tr("Add a &note…")))
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"history"_s);
    m_table->setAccessibleName(tr("Entries of this submission"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    const auto least = [this](const QString &text) { return cellWidth(m_table, text); };
    new ColumnShare(m_table, m_table->horizontalHeader(),
                    {{HistoryModel::Instant, least(u"0000-00-00 00:00 Z"_s)},
                     {HistoryModel::Act, least(u"Document attached"_s), 3},
                     {HistoryModel::States, least(u"Draft → Pre-validation"_s), 3},
                     {HistoryModel::Actor, least(u"Ana Ruiz, owner"_s), 3},
                     {HistoryModel::Outcome, least(tr("Refused, failed")), 0},
                     {HistoryModel::Number, least(u"000000"_s)}});
    enableCopy(m_table);
    enablePrint(m_table);
    m_note->setObjectName(u"addNote"_s);
    auto *full = new QWidget;
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_note);
    foot->addStretch();
    column->addLayout(foot);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyPlace(tr("No entry yet"), tr("Whatever happens to this submission stands here, entry by entry, for good.")));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 8, 0, 0);
    whole->addWidget(m_stack);
    setFocusProxy(m_table);
    connect(m_note, &QPushButton::clicked, this, &HistoryView::noteAsked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryView::selectionMoved);
}

void HistoryView::setSource(std::int64_t count, HistoryModel::Fetch fetch, bool writable)
{
    m_model->setSource(count, std::move(fetch));
    m_note->setEnabled(writable);
    m_stack->setCurrentIndex(count == 0 ? 1 : 0);
}

const store::EntryRow *HistoryView::selected() const { return m_model->entry(m_table->currentIndex()); }

} // namespace chancery::ui
