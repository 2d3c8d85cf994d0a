// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/queue_model.h"

#include "ui/text/finding_words.h"

#include <algorithm>

namespace chancery::ui {

namespace {
QString keyOf(const QueueModel::Item &item) { return item.submission.id.text() + u'/' + item.finding.id.text(); }
} // namespace

void QueueModel::setRows(const std::vector<store::SiteRow> &rows, const std::vector<domain::Person> &people)
{
    std::vector<Item> fresh;
    for (const store::SiteRow &row : rows) {
        if (!row.submission)
            continue;
        for (const domain::Finding &finding : row.submission->findings) {
            if (finding.category == domain::Category::BlockingComplianceViolation && finding.status == domain::FindingStatus::Open)
                fresh.push_back({*row.submission, row.site.name, finding});
        }
    }
    std::ranges::stable_sort(fresh, {}, [](const Item &each) { return each.finding.raisedSeq; });
    m_people = people;
    if (std::ranges::equal(fresh, m_items, {}, keyOf, keyOf)) {
        m_items = std::move(fresh);
        if (!m_items.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_items = std::move(fresh);
    endResetModel();
}

const QueueModel::Item *QueueModel::item(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_items[size_t(index.row())] : nullptr;
}

int QueueModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_items, key, keyOf);
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

int QueueModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_items.size()); }
int QueueModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    const Item *shown = item(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*shown, index.column());
    case KeyRole:
        return keyOf(*shown);
    case SeverityRole:
        return int(shown->finding.category);
    default:
        return {};
    }
}

QString QueueModel::text(const Item &item, int column) const
{
    switch (column) {
    case Finding:
        return findingSentence(item.finding);
    case Site:
        return item.site;
    case Rule:
        return item.finding.citation.isEmpty() ? item.finding.rule : item.finding.citation;
    case Remedy:
        return item.finding.remedy;
    case Assigned: {
        if (item.finding.assignedTo.isEmpty())
            return tr("nobody yet");
        const auto found = std::ranges::find(m_people, item.finding.assignedTo, &domain::Person::id);
        return found == m_people.end() ? item.finding.assignedTo.text() : found->printedName;
    }
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Finding:
        return tr("Finding");
    case Site:
        return tr("Site");
    case Rule:
        return tr("Citation");
    case Remedy:
        return tr("How to mend it");
    case Assigned:
        return tr("Assigned to");
    default:
        return {};
    }
}

} // namespace chancery::ui
