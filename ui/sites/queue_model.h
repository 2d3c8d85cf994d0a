// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QAbstractTableModel>

#include <vector>

namespace chancery::ui {

/// The queue of regulatory affairs: every compliance violation that is open anywhere, the oldest first.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Finding, Site, Rule, Remedy, Assigned, ColumnCount };
    enum Role {
        KeyRole = Qt::UserRole, ///< QString: submission and finding
        SeverityRole,           ///< int, domain::Category
    };
    struct Item {
        domain::Submission submission;
        QString site;
        domain::Finding finding;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const std::vector<store::SiteRow> &rows, const std::vector<domain::Person> &people);
    const Item *item(const QModelIndex &index) const;
    int rowOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Item &item, int column) const;

    std::vector<Item> m_items;
    std::vector<domain::Person> m_people;
};

} // namespace chancery::ui
