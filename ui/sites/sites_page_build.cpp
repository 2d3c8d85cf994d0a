// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the page and how they lie; what they do stands in sites_page.cpp.
#include "ui/sites/card_delegate.h"
#include "ui/sites/queue_view.h"
#include "ui/sites/site_table.h"
#include "ui/sites/sites_page.h"
#include "ui/sites/table_columns.h"
#include "ui/sites/wall_model.h"
#include "ui/sites/wall_order.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/drop_target.h"
#include "ui/widgets/empty_place.h"
#include "ui/widgets/pinned_column.h"
#include "ui/widgets/print_table.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace chancery::ui {

using namespace Qt::StringLiterals;

void SitesPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    buildBar();
    buildWall();
    buildTable();
    for (QWidget *each : {static_cast<QWidget *>(m_wall), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_queue),
                          static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_nothingFound)})
        m_stack->addWidget(each);
    column->addWidget(m_stack, 1);
}

void SitesPage::buildBar()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("Filter by any word"));
    m_filter->setAccessibleName(tr("Filter the sites"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(320);
    m_count->setObjectName(u"count"_s);
    m_sort->setObjectName(u"sort"_s);
    m_sort->setAccessibleName(tr("Order of the sites"));
    for (const WallSort each : {WallSort::Attention, WallSort::Site, WallSort::Study, WallSort::Investigator, WallSort::Jurisdiction,
                                WallSort::State, WallSort::Clock, WallSort::LastEvent})
        m_sort->addItem(wallSortWord(each), int(each));
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_sort);
    bar->addWidget(m_count);
    bar->addStretch();

    // Before the views: only the empty room gives way when it comes and goes.
    m_columnsButton = new QToolButton;
    m_columnsButton->setObjectName(u"columns"_s);
    m_columnsButton->setText(tr("Co&lumns"));
    m_columnsButton->setAccessibleName(tr("Columns of the table"));
    m_columnsButton->setPopupMode(QToolButton::InstantPopup);
    bar->addWidget(m_columnsButton);
    m_columnsButton->hide();

    const std::array<std::pair<QString, QString>, 3> views{{{tr("C&ards"), tr("Sites as cards")},
                                                           {tr("&Table"), tr("Sites as a table")},
                                                           {tr("&Queue"), tr("Queue of regulatory affairs")}}};
    for (size_t view = 0; view < views.size(); ++view) {
        auto *button = new QToolButton;
        button->setText(views[view].first);
        button->setAccessibleName(views[view].second);
        button->setToolTip(views[view].second);
        button->setCheckable(true);
        button->setObjectName(std::array{u"cards"_s, u"table"_s, u"queue"_s}[view]);
        m_views->addButton(button, int(view));
        bar->addWidget(button);
    }
    m_views->button(Cards)->setChecked(true);

    auto *menu = new QMenu(m_new);
    menu->addAction(tr("New &study…"), this, &SitesPage::newStudy)->setObjectName(u"newStudy"_s);
    menu->addAction(tr("New s&ite…"), this, &SitesPage::newSite)->setObjectName(u"newSite"_s);
    menu->addAction(tr("New su&bmission…"), this, &SitesPage::newSubmission)->setObjectName(u"newSubmission"_s);
    m_new->setText(tr("&New"));
    m_new->setAccessibleName(tr("New study, site or submission"));
    m_new->setMenu(menu);
    m_new->setPopupMode(QToolButton::InstantPopup);
    bar->addSpacing(8);
    bar->addWidget(m_new);
    if (m_desk.isReadOnly())
        m_new->hide();
    qobject_cast<QVBoxLayout *>(layout())->addLayout(bar);
}

void SitesPage::buildWall()
{
    m_wall->setObjectName(u"wall"_s);
    m_wall->setAccessibleName(tr("Wall of sites"));
    m_wall->setModel(m_order);
    m_wall->setItemDelegate(new CardDelegate(m_order, m_wall));
    m_wall->setViewMode(QListView::IconMode);
    m_wall->setResizeMode(QListView::Adjust);
    m_wall->setMovement(QListView::Static);
    m_wall->setUniformItemSizes(true);
    m_wall->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_wall->setFrameShape(QFrame::NoFrame);
    m_wall->setMouseTracking(true);
    m_wall->viewport()->setAutoFillBackground(false);
    enableCopy(m_wall);
    enablePrint(m_wall, m_table); // the table holds the same
    auto *drop = new DropTarget(m_wall->viewport(), [this](const QStringList &paths, QPoint at) { return dropWords(paths, at); });
    connect(drop, &DropTarget::dropped, this, [this](const QStringList &paths, QPoint at) {
        Q_EMIT filesFor(m_order->card(m_wall->indexAt(at)).submission->id.text(), paths);
    });
}

QString SitesPage::dropWords(const QStringList &paths, QPoint at) const
{
    const QModelIndex index = m_wall->indexAt(at);
    if (!index.isValid() || m_desk.isReadOnly())
        return {};
    const SiteCard &card = m_order->card(index);
    if (!card.submission)
        return {};
    const QString what = paths.size() == 1 ? tr("one document") : tr("%1 documents").arg(paths.size());
    return tr("Attach %1 to %2 · %3", "documents, submission, site").arg(what, card.submission->id.text(), card.site.name);
}

void SitesPage::buildTable()
{
    m_table->setObjectName(u"siteTable"_s);
    m_table->setAccessibleName(tr("Table of sites"));
    m_table->setModel(m_tableModel);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    enableCopy(m_table);
    enablePrint(m_table);
    new PinnedColumn(m_table);
    m_columns = new TableColumns(m_table);
    m_columnsButton->setMenu(m_columns->menu());
}

} // namespace chancery::ui
