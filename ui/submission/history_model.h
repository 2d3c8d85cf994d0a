// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>

namespace chancery::ui {

/// The ledger's entries of one submission, newest first, read in windows of 256 rows: the count is known at once, the rows
/// when they are looked at.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Instant, Act, States, Actor, Outcome, Number, ColumnCount };
    enum Role { SeqRole = Qt::UserRole /**< qint64, place in the ledger */ };

    /// Rows `offset` … oldest first, at most `limit`: store::Reader::entries with the submission's filter.
    using Fetch = std::function<std::vector<store::EntryRow>(std::int64_t offset, int limit)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setSource(std::int64_t count, Fetch fetch);
    const store::EntryRow *entry(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const store::EntryRow *at(std::int64_t fromOldest) const;
    QString text(const store::EntryRow &row, int column) const;

    std::int64_t m_count = 0;
    Fetch m_fetch;
    mutable std::map<std::int64_t, std::vector<store::EntryRow>> m_windows;
};

} // namespace chancery::ui
