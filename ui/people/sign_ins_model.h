// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QAbstractTableModel>

#include <vector>

namespace chancery::ui {

/// Sessions begun, locked and ended, and attempts that failed: what the ledger says of them, the newest first.
class SignInsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Who, Machine, Entry, ColumnCount };
    struct Row {
        qint64 seq = 0;
        QString at;      ///< UTC
        QString action;
        QString who;     ///< printed name; of a failed attempt the user name that was typed
        QString machine;
        bool failed = false;
    };

    /// Of each kind so many at most, the newest.
    static constexpr int MostOfEach = 200;

    using QAbstractTableModel::QAbstractTableModel;

    void read(const store::Reader &reader);
    const Row *rowAt(int row) const;
    int failed() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace chancery::ui
