// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/add_person_dialog.h"

#include "ui/people/role_words.h"
#include "ui/text/state_words.h"
#include "ui/widgets/required.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/user_name.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

AddPersonDialog::AddPersonDialog(Desk &desk, QWidget *parent)
    : ActDialog(desk, tr("Add a person"), tr("The person signs in with this user name, and acts under the printed name. User names are never used twice."),
                tr("Add person"), parent),
      m_printedName(new QLineEdit), m_user(new QLineEdit), m_password(new QLineEdit), m_again(new QLineEdit)
{
    setObjectName(u"addPersonDialog"_s);
    m_printedName->setObjectName(u"printedName"_s);
    m_user->setObjectName(u"newUser"_s);
    m_password->setObjectName(u"newPassword"_s);
    m_again->setObjectName(u"newPasswordAgain"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    addField(tr("&Printed name"), m_printedName, notEmpty(m_printedName, tr("Write the name as it stands under signatures.")));
    addField(tr("&User name"), m_user, notEmpty(m_user, tr("Give the person a user name.")));
    addField(tr("Pass&word"), m_password, needed([this] {
                 return m_password->text().size() < LeastPassword ? tr("Use at least %1 characters.").arg(LeastPassword) : QString();
             }), passwordRule());
    addField(tr("Password &again"), m_again,
             needed([this] { return m_again->text() == m_password->text() ? QString() : tr("The two passwords are not the same."); }));
    addField(tr("&Roles"), makeRoles());
    connect(m_printedName, &QLineEdit::textEdited, this, [this](const QString &name) {
        if (!m_userTouched)
            m_user->setText(proposedUserName(name));
    });
    connect(m_user, &QLineEdit::textEdited, this, [this] { m_userTouched = true; });
}

QWidget *AddPersonDialog::makeRoles()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const domain::Role role : AllRoles) {
        auto *check = new QCheckBox(roleName(role));
        check->setObjectName(u"role"_s + base::wireText(role));
        check->setToolTip(roleMeaning(role));
        check->setAccessibleDescription(roleMeaning(role));
        column->addWidget(check);
        m_roles.emplace_back(check, role);
        if (m_roles.size() == 1)
            box->setFocusProxy(check);
    }
    return box;
}

engine::Command AddPersonDialog::command() const
{
    engine::AddUser add{m_user->text().trimmed(), m_printedName->text().trimmed(), m_password->text(), {}};
    for (const auto &[check, role] : m_roles) {
        if (check->isChecked())
            add.roles.push_back(role);
    }
    return add;
}

} // namespace chancery::ui
