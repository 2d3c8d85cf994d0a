// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/entry_model.h"

#include "ui/text/document_words.h"
#include "ui/text/entry_words.h"
#include "ui/text/state_words.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(const QString &wire)
{
    const auto state = base::fromWire<domain::State>(wire);
    return state ? stateName(*state) : wire;
}

QString statesWords(const store::EntryRow &entry)
{
    if (entry.stateTo.isEmpty())
        return {};
    if (entry.stateFrom.isEmpty() || entry.stateFrom == entry.stateTo)
        return stateWord(entry.stateTo);
    return u"%1 → %2"_s.arg(stateWord(entry.stateFrom), stateWord(entry.stateTo));
}

} // namespace

EntryModel::EntryModel(EntrySource source, QObject *parent) : QAbstractTableModel(parent), m_source(std::move(source)), m_pages(PagesKept) {}

void EntryModel::setFilter(const store::EntryFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    m_pages.clear();
    m_rows = int(qMin<qint64>(m_source.count(m_filter), std::numeric_limits<int>::max()));
    endResetModel();
}

void EntryModel::setSiteNames(std::map<QString, QString> names) { m_siteNames = std::move(names); }

void EntryModel::refresh()
{
    const int now = int(qMin<qint64>(m_source.count(m_filter), std::numeric_limits<int>::max()));
    if (now == m_rows)
        return;
    if (now < m_rows) {
        setFilter(m_filter);
        return;
    }
    // The ledger only grows at its end: what is new stands on top, and only the last page is not yet full.
    m_pages.remove(m_rows / PageRows);
    beginInsertRows({}, 0, now - m_rows - 1);
    m_rows = now;
    endInsertRows();
}

const store::EntryRow *EntryModel::entryAt(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const int offset = m_rows - 1 - row;
    const int number = offset / PageRows;
    EntryPage *page = m_pages.object(number);
    if (!page) {
        page = new EntryPage(m_source.rows(m_filter, qint64(number) * PageRows, PageRows));
        m_pages.insert(number, page);
    }
    const size_t within = size_t(offset % PageRows);
    return within < page->size() ? &(*page)[within] : nullptr;
}

int EntryModel::rowOf(qint64 seq) const
{
    // Numbers fall from row to row, whatever the filter leaves out.
    int low = 0;
    int high = m_rows - 1;
    while (low <= high) {
        const int middle = low + (high - low) / 2;
        const store::EntryRow *entry = entryAt(middle);
        if (!entry)
            return -1;
        if (entry->seq == seq)
            return middle;
        if (entry->seq > seq)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}

int EntryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int EntryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString EntryModel::text(const store::EntryRow &entry, int column) const
{
    switch (Column(column)) {
    case Seq:
        return QString::number(entry.seq);
    case Time:
        return instantWords(entry.at);
    case Action:
        // A change that was refused is no change; every other action's word says by itself how it ended.
        return entry.action == u"STATE_CHANGED" && entry.outcome != u"success" ? tr("Change of state refused") : actionWord(entry.action);
    case Severity:
        return severityWord(entry.severity);
    case Actor:
        return entry.role.isEmpty() ? entry.actorName : tr("%1, %2").arg(entry.actorName, entryRoleWord(entry.role).toLower());
    case Site: {
        const auto name = m_siteNames.find(entry.siteId);
        return name == m_siteNames.end() ? entry.siteId : name->second;
    }
    case Submission:
        return entry.submissionId;
    case States:
        return statesWords(entry);
    case ColumnCount:
        break;
    }
    return {};
}

QString EntryModel::toolTip(const store::EntryRow &entry, int column) const
{
    switch (Column(column)) {
    case Time:
        return tr("%1 on this machine\n%2").arg(localInstantWords(entry.at), entry.at);
    case Action:
        return entry.action;
    case Site:
        return entry.siteId;
    case States:
        return entry.stateTo.isEmpty() ? QString() : u"%1 → %2"_s.arg(entry.stateFrom, entry.stateTo);
    case Seq:
    case Severity:
    case Actor:
    case Submission:
    case ColumnCount:
        break;
    }
    return text(entry, column);
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    const store::EntryRow *entry = entryAt(index.row());
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*entry, index.column());
    case Qt::ToolTipRole:
        return toolTip(*entry, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == Seq ? Qt::AlignTrailing | Qt::AlignVCenter : Qt::AlignLeading | Qt::AlignVCenter);
    case SeqRole:
        return qint64(entry->seq);
    case SeverityRole:
        return severityRank(entry->severity);
    case OutcomeRole:
        return entry->outcome;
    default:
        return {};
    }
}

QVariant EntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Seq ? Qt::AlignTrailing | Qt::AlignVCenter : Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Seq:
        return tr("No.");
    case Time:
        return tr("Time (UTC)");
    case Action:
        return tr("What happened");
    case Severity:
        return tr("Severity");
    case Actor:
        return tr("Who, in which role");
    case Site:
        return tr("Site");
    case Submission:
        return tr("Submission");
    case States:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace chancery::ui
