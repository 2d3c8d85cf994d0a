// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/grant_role_dialog.h"

#include "ui/people/role_words.h"
#include "ui/text/state_words.h"
#include "ui/widgets/tone.h"

#include <QComboBox>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

bool holds(const domain::Person &person, domain::Role role)
{
    return std::ranges::any_of(person.roles, [role](const domain::RoleGrant &grant) { return grant.role == role; });
}

} // namespace

GrantRoleDialog::GrantRoleDialog(Desk &desk, const domain::Person &person, QWidget *parent)
    : ActDialog(desk, tr("Grant a role"), tr("%1 may then do what the role may do. The grant is an entry, and what the person does rests on it.").arg(person.printedName),
                tr("Grant role"), parent),
      m_person(person.id), m_role(new QComboBox), m_meaning(toned(Tone::Quiet))
{
    setObjectName(u"grantRoleDialog"_s);
    m_role->setObjectName(u"role"_s);
    for (const domain::Role each : AllRoles) {
        if (!holds(person, each))
            m_role->addItem(roleName(each), int(each));
    }
    addField(tr("&Role"), m_role, needed({}));
    addWide(m_meaning);
    const auto explain = [this] { m_meaning->setText(roleMeaning(role())); };
    connect(m_role, &QComboBox::currentIndexChanged, this, explain);
    explain();
}

bool GrantRoleDialog::hasRoleLeft(const domain::Person &person)
{
    return std::ranges::any_of(AllRoles, [&](domain::Role role) { return !holds(person, role); });
}

domain::Role GrantRoleDialog::role() const { return domain::Role(m_role->currentData().toInt()); }

engine::Command GrantRoleDialog::command() const { return engine::GrantRole{m_person, role()}; }

} // namespace chancery::ui
