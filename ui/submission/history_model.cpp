// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/history_model.h"

#include "core/domain/state.h"
#include "ui/text/document_words.h"
#include "ui/text/entry_words.h"
#include "ui/text/state_words.h"

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int WindowRows = 256;
constexpr size_t WindowsKept = 16;

QString stateWords(const QString &wire)
{
    const auto state = base::fromWire<domain::State>(wire);
    return state ? stateName(*state) : QString();
}
} // namespace

void HistoryModel::setSource(std::int64_t count, Fetch fetch)
{
    // Entries are only ever added, so a longer history grows at its newest end, which is the top.
    const std::int64_t grown = count - m_count;
    m_windows.clear();
    if (m_count > 0 && grown > 0) {
        beginInsertRows({}, 0, int(grown) - 1);
        m_count = count;
        m_fetch = std::move(fetch);
        endInsertRows();
        return;
    }
    beginResetModel();
    m_count = count;
    m_fetch = std::move(fetch);
    endResetModel();
}

const store::EntryRow *HistoryModel::at(std::int64_t fromOldest) const
{
    if (fromOldest < 0 || fromOldest >= m_count || !m_fetch)
        return nullptr;
    const std::int64_t window = fromOldest / WindowRows;
    auto found = m_windows.find(window);
    if (found == m_windows.end()) {
        if (m_windows.size() >= WindowsKept)
            m_windows.clear();
        found = m_windows.emplace(window, m_fetch(window * WindowRows, WindowRows)).first;
    }
    const size_t place = size_t(fromOldest % WindowRows);
    return place < found->second.size() ? &found->second[place] : nullptr;
}

const store::EntryRow *HistoryModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? at(m_count - 1 - index.row()) : nullptr;
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_count); }
int HistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const store::EntryRow *row = entry(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Instant ? localInstantWords(row->at) : text(*row, index.column());
    case SeqRole:
        return qint64(row->seq);
    default:
        return {};
    }
}

QString HistoryModel::text(const store::EntryRow &row, int column) const
{
    switch (column) {
    case Instant:
        return instantWords(row.at);
    case Act:
        return actionWord(row.action);
    case States: {
        const QString from = stateWords(row.stateFrom);
        const QString to = stateWords(row.stateTo);
        if (from.isEmpty() || from == to)
            return to;
        return to.isEmpty() ? from : tr("%1 → %2", "from one state to another").arg(from, to);
    }
    case Actor:
        return row.role.isEmpty() ? row.actorName : tr("%1, %2", "a person and the role acted in").arg(row.actorName, entryRoleWord(row.role));
    case Outcome:
        return outcomeWord(row.outcome);
    case Number:
        return QString::number(row.seq);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Instant:
        return tr("Time (UTC)");
    case Act:
        return tr("What happened");
    case States:
        return tr("State");
    case Actor:
        return tr("Who");
    case Outcome:
        return tr("Outcome");
    case Number:
        return tr("Entry");
    default:
        return {};
    }
}

} // namespace chancery::ui
