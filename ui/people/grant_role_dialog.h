// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/act_dialog.h"

class QComboBox;
class QLabel;

namespace chancery::ui {

/// One role more for a person; those already held are not offered.
class GrantRoleDialog final : public ActDialog
{
    Q_OBJECT

public:
    GrantRoleDialog(Desk &desk, const domain::Person &person, QWidget *parent = nullptr);

    /// Whether any role is left to grant.
    static bool hasRoleLeft(const domain::Person &person);

protected:
    engine::Command command() const override;

private:
    domain::Role role() const;

    domain::PersonId m_person;
    QComboBox *m_role;
    QLabel *m_meaning;
};

} // namespace chancery::ui
