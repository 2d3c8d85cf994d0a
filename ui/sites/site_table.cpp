// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/site_table.h"

#include "ui/sites/wall_model.h"
#include "ui/text/clock_words.h"
#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/state_words.h"

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

bool demanded(const domain::Submission &submission, const QString &documentClass)
{
    return std::ranges::any_of(submission.obligations.documents,
                               [&](const domain::DocumentDemand &each) { return each.documentClass == documentClass; });
}

QString documentText(const domain::Submission &submission, const QString &documentClass)
{
    const auto current = submission.current(documentClass);
    if (current.empty())
        return demanded(submission, documentClass) ? SiteTable::tr("missing") : QString();
    QStringList parts;
    for (const domain::Document *each : current) {
        const QString day = each->date ? dayWords(*each->date) : QString();
        QStringList words{each->version, day, each->language};
        words.removeAll(QString());
        parts.append(words.isEmpty() ? each->fileName : words.join(u' '));
    }
    return parts.join(u", "_s);
}

/// How many of the demanded classes are there.
QString packageText(const domain::Submission &submission)
{
    const auto &demands = submission.obligations.documents;
    const auto there = std::ranges::count_if(demands, [&](const domain::DocumentDemand &each) { return !submission.current(each.documentClass).empty(); });
    return demands.empty() ? QString() : SiteTable::tr("%1 of %2", "documents there, of those demanded").arg(there).arg(demands.size());
}

QString clockText(const SiteCard &card, const QString &kind)
{
    QStringList due;
    for (const domain::RunningClock &each : card.submission->clocks) {
        if (each.kind == kind && each.status == domain::ClockStatus::Running)
            due.append(dayWords(each.dueOn));
    }
    return due.join(u", "_s);
}

} // namespace

void SiteTable::setCards(std::vector<SiteCard> cards)
{
    std::vector<Column> columns = columnsFor(cards);
    if (columns == m_columns && std::ranges::equal(cards, m_cards, {}, &SiteCard::key, &SiteCard::key)) {
        m_cards = std::move(cards);
        if (!m_cards.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_cards = std::move(cards);
    m_columns = std::move(columns);
    endResetModel();
}

std::vector<SiteTable::Column> SiteTable::columnsFor(const std::vector<SiteCard> &cards)
{
    using Kind = Column::Kind;
    std::vector<Column> columns{{Kind::Site, {}, tr("Site")},
                                {Kind::Submission, {}, tr("Submission")},
                                {Kind::Study, {}, tr("Study")},
                                {Kind::Investigator, {}, tr("Principal investigator")},
                                {Kind::Jurisdiction, {}, tr("Jurisdiction")},
                                {Kind::State, {}, tr("State")},
                                {Kind::Findings, {}, tr("Open findings")},
                                {Kind::Next, {}, tr("Ends first")},
                                {Kind::Package, {}, tr("Documents")}};
    std::vector<Column> clocks, documents;
    const auto add = [](std::vector<Column> &to, Column column) {
        if (std::ranges::none_of(to, [&](const Column &each) { return each.code == column.code; }))
            to.push_back(std::move(column));
    };
    for (const SiteCard &card : cards) {
        if (!card.submission)
            continue;
        for (const domain::RunningClock &clock : card.submission->clocks)
            add(clocks, {Kind::Clock, clock.kind, clockKindWord(clock.kind)});
        for (const domain::DocumentDemand &demand : card.submission->obligations.documents)
            add(documents, {Kind::Document, demand.documentClass, documentClassWord(demand.documentClass)});
        for (const domain::Document &document : card.submission->documents)
            add(documents, {Kind::Document, document.documentClass, documentClassWord(document.documentClass)});
    }
    columns.insert(columns.end(), clocks.begin(), clocks.end());
    columns.insert(columns.end(), documents.begin(), documents.end());
    return columns;
}

QString SiteTable::text(const SiteCard &card, const Column &column) const
{
    switch (column.kind) {
    case Column::Kind::Site:
        return card.site.name;
    case Column::Kind::Submission:
        return card.submission ? submissionWords(*card.submission) : QString();
    case Column::Kind::Next:
        return card.clock ? dayWords(card.clock->dueOn) : QString();
    case Column::Kind::Package:
        return card.submission ? packageText(*card.submission) : QString();
    case Column::Kind::Study:
        return card.study.protocolNumber.isEmpty() ? card.study.title : card.study.protocolNumber;
    case Column::Kind::Investigator:
        return card.site.investigator;
    case Column::Kind::Jurisdiction:
        return card.jurisdiction;
    case Column::Kind::State:
        return card.submission ? stateName(card.submission->state) : tr("No submission yet");
    case Column::Kind::Findings:
        return card.submission && card.open != std::array<int, 3>{} ? findingTally(card.open[0], card.open[1], card.open[2]) : QString();
    case Column::Kind::Clock:
        return card.submission ? clockText(card, column.code) : QString();
    case Column::Kind::Document:
        return card.submission ? documentText(*card.submission, column.code) : QString();
    }
    return {};
}

/// What names the row is read whole; a document's column has room for its version and day.
int SiteTable::letters(Column::Kind kind)
{
    switch (kind) {
    case Column::Kind::Study:
    case Column::Kind::Submission:
    case Column::Kind::Package:
        return 13;
    case Column::Kind::Next:
        return 15;
    case Column::Kind::State:
    case Column::Kind::Findings:
        return 16;
    case Column::Kind::Jurisdiction:
        return 18;
    case Column::Kind::Investigator:
    case Column::Kind::Clock:
    case Column::Kind::Document:
        return 22;
    case Column::Kind::Site:
        return 25;
    }
    return 0;
}

QString SiteTable::codeOf(const Column &column)
{
    return column.code.isEmpty() ? QString::number(int(column.kind)) : (column.kind == Column::Kind::Clock ? u"clock "_s : u"document "_s) + column.code;
}

int SiteTable::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_cards, key, &SiteCard::key);
    return found == m_cards.end() ? -1 : int(found - m_cards.begin());
}

int SiteTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_cards.size()); }
int SiteTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant SiteTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SiteCard &shown = card(index.row());
    const Column &column = m_columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::ToolTipRole:
        if (column.kind == Column::Kind::Next && shown.clock)
            return tr("%1: %2", "a clock and its count").arg(clockNameWithTerm(*shown.submission, *shown.clock), clockCount(*shown.clock, shown.today));
        return column.kind == Column::Kind::Site ? shown.attention : text(shown, column);
    case KeyRole:
        return shown.key();
    case SortRole:
        return text(shown, column).toCaseFolded();
    case MissingRole:
        return column.kind == Column::Kind::Document && shown.submission && shown.submission->current(column.code).empty()
               && demanded(*shown.submission, column.code);
    default:
        return {};
    }
}

QVariant SiteTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_columns[size_t(section)].title;
    if (role == LettersRole)
        return letters(m_columns[size_t(section)].kind);
    if (role == CodeRole)
        return codeOf(m_columns[size_t(section)]);
    if (role == DetailRole)
        return !m_columns[size_t(section)].code.isEmpty();
    return {};
}

} // namespace chancery::ui
