// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/assign_dialog.h"

#include "ui/text/finding_words.h"
#include "ui/text/state_words.h"

#include <QComboBox>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
QString rolesOf(const domain::Person &person)
{
    QStringList words;
    for (const domain::RoleGrant &grant : person.roles)
        words.append(roleName(grant.role));
    return words.join(u", "_s);
}

bool isRegulatoryAffairs(const domain::Person &person)
{
    return std::ranges::any_of(person.roles, [](const auto &each) { return each.role == domain::Role::RegulatoryAffairs; });
}
} // namespace

AssignDialog::AssignDialog(Desk &desk, const domain::SubmissionId &submission, const domain::Finding &finding,
                           const std::vector<domain::Person> &people, QWidget *parent)
    : ActDialog(desk, tr("Assign finding %1").arg(finding.id.text()), findingSentence(finding), tr("Assign"), parent),
      m_submission(submission), m_finding(finding.id), m_person(new QComboBox)
{
    std::vector<domain::Person> ordered = people;
    std::ranges::stable_sort(ordered, {}, [](const domain::Person &each) { return !isRegulatoryAffairs(each); });
    for (const domain::Person &each : ordered)
        m_person->addItem(tr("%1 (%2)", "a person and their roles").arg(each.printedName, rolesOf(each)), each.id.text());
    m_person->setCurrentIndex(std::max(0, m_person->findData(finding.assignedTo.text())));
    m_person->setObjectName(u"person"_s);
    addField(tr("&To:"), m_person, needed([this] { return m_person->count() == 0 ? tr("There is nobody to assign it to.") : QString(); }));
}

engine::Command AssignDialog::command() const
{
    return engine::AssignFinding{.submission = m_submission, .finding = m_finding, .to = domain::PersonId(m_person->currentData().toString())};
}

} // namespace chancery::ui
