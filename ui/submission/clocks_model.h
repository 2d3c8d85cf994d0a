// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QAbstractTableModel>
#include <QDate>

#include <vector>

namespace chancery::ui {

/// The clocks of one submission: those that run first, the nearest last day on top.
class ClocksModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Count, Started, LastDay, Calendar, Passing, Rule, ColumnCount };
    enum Role {
        ElapsedRole = Qt::UserRole, ///< double 0 … 1, negative where the clock does not count any more
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setClocks(std::vector<domain::RunningClock> clocks, QDate today);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const domain::RunningClock &clock, int column) const;

    std::vector<domain::RunningClock> m_clocks;
    QDate m_today;
};

} // namespace chancery::ui
