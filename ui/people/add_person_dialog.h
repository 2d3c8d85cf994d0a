// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/act_dialog.h"

#include <vector>

class QCheckBox;
class QLineEdit;

namespace chancery::ui {

/// A new account with its first roles.
class AddPersonDialog final : public ActDialog
{
    Q_OBJECT

public:
    explicit AddPersonDialog(Desk &desk, QWidget *parent = nullptr);

protected:
    engine::Command command() const override;

private:
    QWidget *makeRoles();

    QLineEdit *m_printedName;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_again;
    std::vector<std::pair<QCheckBox *, domain::Role>> m_roles;
    bool m_userTouched = false;
};

} // namespace chancery::ui
