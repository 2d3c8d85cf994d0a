// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/clocks_model.h"

#include "ui/text/clock_words.h"
#include "ui/text/document_words.h"

#include <algorithm>
#include <tuple>

namespace chancery::ui {

using domain::ClockStatus;
using domain::RunningClock;

void ClocksModel::setClocks(std::vector<RunningClock> clocks, QDate today)
{
    std::ranges::stable_sort(clocks, {}, [](const RunningClock &each) {
        return std::tuple(each.status != ClockStatus::Running, each.dueOn);
    });
    beginResetModel();
    m_clocks = std::move(clocks);
    m_today = today;
    endResetModel();
}

int ClocksModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_clocks.size()); }
int ClocksModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ClocksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunningClock &clock = m_clocks[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(clock, index.column());
    case Qt::ToolTipRole:
        return index.column() == Rule ? QVariant(clock.citation) : QVariant(text(clock, index.column()));
    case ElapsedRole:
        return clock.status == ClockStatus::Running ? clockElapsed(clock, m_today) : -1.0;
    default:
        return {};
    }
}

QString ClocksModel::text(const RunningClock &clock, int column) const
{
    switch (column) {
    case Name:
        return clockName(clock);
    case Count:
        return clock.status == ClockStatus::Passed ? tr("passed on %1").arg(dayWords(clock.dueOn)) : clockCount(clock, m_today);
    case Started:
        return dayWords(clock.startedOn);
    case LastDay:
        return dayWords(clock.dueOn);
    case Calendar:
        return clock.calendar.toUpper();
    case Passing:
        return timeoutMeaning(clock.onTimeout);
    case Rule:
        return clock.rule;
    default:
        return {};
    }
}

QVariant ClocksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Clock");
    case Count:
        return tr("Left");
    case Started:
        return tr("Started");
    case LastDay:
        return tr("Last day");
    case Calendar:
        return tr("Calendar");
    case Passing:
        return tr("When it passes");
    case Rule:
        return tr("Rule");
    default:
        return {};
    }
}

} // namespace chancery::ui
