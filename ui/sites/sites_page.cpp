// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sites_page.h"

#include "ui/sites/inspect_card.h"
#include "ui/sites/queue_view.h"
#include "ui/sites/site_dialog.h"
#include "ui/sites/site_table.h"
#include "ui/sites/study_dialog.h"
#include "ui/sites/submission_dialog.h"
#include "ui/sites/table_columns.h"
#include "ui/sites/wall_model.h"
#include "ui/sites/wall_order.h"
#include "ui/text/clock_words.h"
#include "ui/text/review_words.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/empty_place.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int MostNamed = 6; ///< sites in the rail's tooltip
} // namespace

SitesPage::SitesPage(Desk &desk, RuleChoices choices, QWidget *parent)
    : Page(parent), m_desk(desk), m_choices(std::move(choices)), m_model(new WallModel(this)),
      m_order(new WallOrder(m_model, this)), m_tableModel(new SiteTable(this)), m_filter(new QLineEdit), m_sort(new QComboBox),
      m_count(new QLabel), m_new(new QToolButton), m_views(new QButtonGroup(this)), m_stack(new QStackedWidget),
      m_wall(new QListView), m_table(new QTableView), m_queue(new QueueView(desk)),
      m_empty(new EmptyPlace(tr("No site yet"),
                             tr("Every site of a study stands here as a card: where its submission is, what it waits for, and "
                                "which clock ends first."),
                             tr("New &study…"))),
      m_nothingFound(new EmptyPlace(tr("Nothing found"), tr("No card holds all the words of the filter.")))
{
    build();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        const QString kept = currentKey();
        m_order->setFilter(words);
        syncTable();
        select(kept);
        showStack();
    });
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this] {
        const QString kept = currentKey();
        m_order->setOrder(WallSort(m_sort->currentData().toInt()));
        syncTable();
        select(kept);
    });
    connect(m_views, &QButtonGroup::idClicked, this, [this](int view) { setView(View(view)); });
    connect(m_wall, &QListView::activated, this, &SitesPage::activate);
    connect(m_table, &QTableView::activated, this, &SitesPage::activate);
    connect(m_wall->selectionModel(), &QItemSelectionModel::currentChanged, this, &SitesPage::showSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SitesPage::showSelection);
    connect(m_queue, &QueueView::openAsked, this, &SitesPage::openSubmission);
    connect(m_queue, &QueueView::selectionMoved, this, &SitesPage::showSelection);
    connect(m_empty, &EmptyPlace::asked, this, [this] { m_hasStudy ? newSite() : newStudy(); });
    connect(&m_desk, &Desk::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

QString SitesPage::placeName() const { return tr("Sites"); }

std::vector<SiteCard> SitesPage::pressing() const
{
    std::vector<SiteCard> cards;
    std::ranges::copy_if(m_model->cards(), std::back_inserter(cards), [](const SiteCard &card) { return card.urgency >= 40; });
    return cards;
}

int SitesPage::attention() const { return sitesAmong(pressing()); }

QString SitesPage::attentionWords() const
{
    // Which and why, so that the number needs no guessing; it counts sites, not findings.
    const std::vector<SiteCard> cards = pressing();
    QStringList lines{attention() == 1 ? tr("1 site wants attention:") : tr("%1 sites want attention:").arg(attention())};
    for (const SiteCard &card : cards) {
        const QString relation = card.submission ? relationSentence(*card.submission) : QString();
        const QString site = relation.isEmpty() ? card.site.name : tr("%1 (%2)", "a site and what its submission amends").arg(card.site.name, relation);
        if (lines.size() <= MostNamed)
            lines.append(tr("%1: %2", "a site and why it wants attention").arg(site, card.attention));
    }
    if (int(cards.size()) > MostNamed)
        lines.append(tr("and %1 more").arg(int(cards.size()) - MostNamed));
    return lines.join(u'\n');
}

void SitesPage::refresh()
{
    m_hasStudy = !m_desk.reader().studies().empty();
    m_empty->button()->setText(m_hasStudy ? tr("New &site…") : tr("New &study…"));
    setRows(m_desk.reader().wall(), m_desk.reader().people());
}

bool SitesPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

// Cards are printed as the table that holds the same.
const QAbstractItemView *SitesPage::list() const { return m_view == Queue ? m_queue->table() : m_table; }

QString SitesPage::filterInForce(const QAbstractItemView &view) const
{
    const QString words = m_filter->text().simplified();
    return &view != m_table || words.isEmpty() ? QString() : tr("“%1”, which leaves %2", "words, and how many sites hold them").arg(words, countWords());
}

QByteArray SitesPage::arrangement() const
{
    const QJsonObject kept{{u"view"_s, int(m_view)}, {u"sort"_s, m_sort->currentData().toInt()}, {u"columns"_s, m_columns->arrangement()}};
    return QJsonDocument(kept).toJson(QJsonDocument::Compact);
}

void SitesPage::arrange(const QByteArray &arrangement)
{
    const QJsonObject kept = QJsonDocument::fromJson(arrangement).object();
    m_columns->arrange(kept[u"columns"].toObject());
    if (const int sort = m_sort->findData(kept[u"sort"].toInt()); sort >= 0)
        m_sort->setCurrentIndex(sort);
    if (const int view = kept[u"view"].toInt(); view > Cards && view <= Queue)
        setView(View(view));
}

QWidget *SitesPage::firstControl()
{
    if (m_rows.empty())
        return m_desk.isReadOnly() ? nullptr : m_empty->button();
    if (m_view == Queue)
        return m_queue->count() > 0 ? static_cast<QWidget *>(m_queue->table()) : m_views->button(Queue);
    if (m_order->rowCount() == 0)
        return m_filter;
    return m_view == Cards ? static_cast<QWidget *>(m_wall) : m_table;
}

void SitesPage::reveal(const QString &id)
{
    m_filter->clear();
    for (const SiteCard &card : m_model->cards()) {
        if (card.site.id.text() == id || (card.submission && card.submission->id.text() == id)) {
            setView(m_view == Queue ? Cards : m_view);
            select(card.key());
            return;
        }
    }
}

void SitesPage::setRows(std::vector<store::SiteRow> rows, std::vector<domain::Person> people)
{
    const QString kept = currentKey();
    m_rows = std::move(rows);
    std::vector<SiteCard> cards;
    cards.reserve(m_rows.size());
    const base::UtcTime now = m_desk.clock().now();
    for (const store::SiteRow &row : m_rows)
        cards.push_back(siteCard(row, m_choices, dayInZone(now, row.site.timeZone)));
    m_model->setCards(std::move(cards));
    syncTable();
    m_queue->setRows(m_rows, people);
    m_views->button(Queue)->setText(m_queue->count() == 0 ? tr("&Queue") : tr("&Queue: %1").arg(m_queue->count()));
    const QString waiting = m_queue->count() == 1 ? tr("1 compliance violation waits for regulatory affairs")
                                                  : tr("%1 compliance violations wait for regulatory affairs").arg(m_queue->count());
    m_views->button(Queue)->setToolTip(m_queue->count() == 0 ? tr("Queue of regulatory affairs") : tr("Queue of regulatory affairs: %1").arg(waiting));
    m_views->button(Queue)->setAccessibleName(m_views->button(Queue)->toolTip());
    select(kept);
    showStack();
    Q_EMIT attentionChanged();
}

void SitesPage::setView(View view)
{
    const QString kept = currentKey();
    m_view = view;
    m_views->button(view)->setChecked(true);
    const bool filters = view != Queue;
    m_filter->setEnabled(filters);
    m_sort->setEnabled(filters);
    m_columnsButton->setVisible(view == Table);
    select(kept);
    showStack();
    showSelection();
}

void SitesPage::syncTable()
{
    std::vector<SiteCard> shown;
    for (int row = 0; row < m_order->rowCount(); ++row)
        shown.push_back(m_order->card(m_order->index(row, 0)));
    m_tableModel->setCards(std::move(shown));
    m_count->setText(countWords());
}

QString SitesPage::countWords() const
{
    const auto sites = [](int count) { return count == 1 ? tr("1 site") : tr("%1 sites").arg(count); };
    const int all = sitesAmong(m_model->cards());
    std::vector<SiteCard> shown;
    for (int row = 0; row < m_order->rowCount(); ++row)
        shown.push_back(m_order->card(m_order->index(row, 0)));
    const QString counted = shown.size() == m_model->cards().size() ? sites(all) : tr("%1 of %2", "sites shown, of all").arg(sitesAmong(shown)).arg(sites(all));
    const auto submissions = std::ranges::count_if(shown, [](const SiteCard &card) { return card.submission.has_value(); });
    // A site with an amendment stands here more than once; then both are said.
    return int(shown.size()) == sitesAmong(shown) ? counted : tr("%1, %2 submissions", "how many sites, and of their submissions").arg(counted).arg(submissions);
}

void SitesPage::showStack()
{
    if (m_rows.empty()) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (m_view == Queue)
        m_stack->setCurrentWidget(m_queue);
    else if (m_order->rowCount() == 0)
        m_stack->setCurrentWidget(m_nothingFound);
    else
        m_stack->setCurrentWidget(m_view == Cards ? static_cast<QWidget *>(m_wall) : m_table);
}

QString SitesPage::currentKey() const
{
    if (m_view == Table)
        return m_table->currentIndex().data(SiteTable::KeyRole).toString();
    return m_wall->currentIndex().isValid() ? m_order->card(m_wall->currentIndex()).key() : QString();
}

void SitesPage::select(const QString &key)
{
    if (key.isEmpty())
        return;
    m_wall->setCurrentIndex(m_order->indexOf(key));
    if (const int row = m_tableModel->rowOf(key); row >= 0)
        m_table->setCurrentIndex(m_tableModel->index(row, std::max(0, m_table->currentIndex().column())));
}

void SitesPage::activate()
{
    const QString key = currentKey();
    const auto &cards = m_model->cards();
    const auto found = std::ranges::find(cards, key, &SiteCard::key);
    if (found == cards.end())
        return;
    if (found->submission)
        Q_EMIT openSubmission(found->submission->id.text());
    else
        openDialog(new SubmissionDialog(m_desk, m_choices, m_rows, found->site.id, this));
}

void SitesPage::showSelection()
{
    if (m_view == Queue) {
        const QueueModel::Item *item = m_queue->selected();
        Q_EMIT selectionChanged(item ? inspectQueueItem(*item) : InspectorContent());
        return;
    }
    const auto &cards = m_model->cards();
    const auto found = std::ranges::find(cards, currentKey(), &SiteCard::key);
    Q_EMIT selectionChanged(found == cards.end() ? InspectorContent() : inspectCard(*found));
}

void SitesPage::openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SitesPage::newStudy() { openDialog(new StudyDialog(m_desk, this)); }
void SitesPage::newSite() { openDialog(new SiteDialog(m_desk, m_choices, m_desk.reader().studies(), this)); }

void SitesPage::newSubmission()
{
    const auto &cards = m_model->cards();
    const auto found = std::ranges::find(cards, currentKey(), &SiteCard::key);
    openDialog(new SubmissionDialog(m_desk, m_choices, m_rows, found == cards.end() ? domain::SiteId() : found->site.id, this));
}

} // namespace chancery::ui
