// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_model.h"

#include "ui/text/state_words.h"

namespace chancery::ui {

using namespace Qt::StringLiterals;

QString rolesWords(const domain::Person &person)
{
    QStringList words;
    for (const domain::RoleGrant &grant : person.roles)
        words.append(roleName(grant.role));
    return words.join(u", "_s);
}

void PeopleModel::setPeople(std::vector<domain::Person> people)
{
    if (people == m_people)
        return;
    // Accounts are never removed: what is new comes at the end, what was there is updated where it stands.
    const int before = int(m_people.size());
    const int after = int(people.size());
    if (after < before) {
        beginResetModel();
        m_people = std::move(people);
        endResetModel();
        return;
    }
    if (after > before)
        beginInsertRows({}, before, after - 1);
    m_people = std::move(people);
    if (after > before)
        endInsertRows();
    if (before > 0)
        Q_EMIT dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

const domain::Person *PeopleModel::personAt(int row) const
{
    return row >= 0 && row < int(m_people.size()) ? &m_people[size_t(row)] : nullptr;
}

int PeopleModel::rowOf(const QString &user) const
{
    for (int row = 0; row < int(m_people.size()); ++row) {
        if (m_people[size_t(row)].id.text() == user)
            return row;
    }
    return -1;
}

int PeopleModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_people.size()); }

int PeopleModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    const domain::Person *person = personAt(index.row());
    if (!person || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (Column(index.column())) {
    case Name:
        return person->printedName;
    case User:
        return person->id.text();
    case Roles:
        return person->roles.empty() ? tr("No role: may only read") : rolesWords(*person);
    case Since:
        return tr("Entry %1").arg(person->createdSeq);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Printed name");
    case User:
        return tr("User name");
    case Roles:
        return tr("Roles");
    case Since:
        return tr("Since");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace chancery::ui
