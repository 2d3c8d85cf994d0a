// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/queue_view.h"

#include "ui/text/finding_words.h"
#include "ui/widgets/assign_dialog.h"
#include "ui/widgets/column_share.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/empty_place.h"
#include "ui/widgets/print_table.h"
#include "ui/widgets/resolve_dialog.h"
#include "ui/widgets/severity_delegate.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace chancery::ui {

using namespace Qt::StringLiterals;

QueueView::QueueView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new QueueModel(this)), m_table(new QTableView), m_stack(new QStackedWidget),
      m_remedy(toned(Tone::Quiet)), m_assign(new QPushButton(tr("Assi&gn…"))), m_resolve(new QPushButton(tr("&Resolve…"))),
      m_open(new QPushButton(tr("&Open submission")))
{
    build();
    connect(m_assign, &QPushButton::clicked, this, &QueueView::assign);
    connect(m_resolve, &QPushButton::clicked, this, &QueueView::resolve);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QueueView::showSelection);
    const auto open = [this] {
        if (const auto *item = selected())
            Q_EMIT openAsked(item->submission.id.text());
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_table, &QTableView::activated, this, open);
    showSelection();
}

void QueueView::build()
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"queueTable"_s);
    m_table->setAccessibleName(tr("Compliance violations that wait for regulatory affairs"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setItemDelegateForColumn(QueueModel::Finding, new SeverityDelegate(QueueModel::SeverityRole, m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    const auto least = [this](const QString &text) { return cellWidth(m_table, text); };
    new ColumnShare(m_table, m_table->horizontalHeader(),
                    {{QueueModel::Finding, least(u"A signature is missing here"_s), 5},
                     {QueueModel::Site, least(u"Oslo Hospital"_s), 2},
                     {QueueModel::Rule, least(u"21 CFR 50.25(a)"_s), 2},
                     {QueueModel::Remedy, least(u"Attach a signed one"_s), 4},
                     {QueueModel::Assigned, least(tr("Assigned to")), 1}});
    enableCopy(m_table);
    enablePrint(m_table);

    m_assign->setObjectName(u"assign"_s);
    m_resolve->setObjectName(u"resolve"_s);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_remedy, 1);
    acts->addWidget(m_open);
    acts->addWidget(m_assign);
    acts->addWidget(m_resolve);
    auto *full = new QWidget;
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addLayout(acts);

    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyPlace(tr("The queue is empty"),
                                      tr("Compliance violations of all submissions wait here until somebody of regulatory affairs "
                                         "resolves them or a new version mends them.")));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    setFocusProxy(m_table);
}

void QueueView::setRows(const std::vector<store::SiteRow> &rows, const std::vector<domain::Person> &people)
{
    const QString kept = m_table->currentIndex().data(QueueModel::KeyRole).toString();
    m_people = people;
    m_model->setRows(rows, people);
    if (const int row = m_model->rowOf(kept); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    showSelection();
}

const QueueModel::Item *QueueView::selected() const { return m_model->item(m_table->currentIndex()); }

void QueueView::showSelection()
{
    const QueueModel::Item *item = selected();
    m_remedy->setText(item ? item->finding.remedy : QString());
    m_open->setEnabled(item);
    m_assign->setEnabled(item && !m_desk.isReadOnly());
    m_resolve->setEnabled(item && !m_desk.isReadOnly());
    Q_EMIT selectionMoved();
}

void QueueView::assign()
{
    if (const auto *item = selected()) {
        auto *dialog = new AssignDialog(m_desk, item->submission.id, item->finding, m_people, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void QueueView::resolve()
{
    if (const auto *item = selected()) {
        auto *dialog = new ResolveDialog(m_desk, item->submission, item->finding, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

} // namespace chancery::ui
