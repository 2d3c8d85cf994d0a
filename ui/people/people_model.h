// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"

#include <QAbstractTableModel>

#include <vector>

namespace chancery::ui {

/// Who has an account, and which roles.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, User, Roles, Since, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPeople(std::vector<domain::Person> people);
    const domain::Person *personAt(int row) const;
    int rowOf(const QString &user) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<domain::Person> m_people;
};

/// "Owner, Coordinator"; empty for nobody's role.
QString rolesWords(const domain::Person &person);

} // namespace chancery::ui
