// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/gate_dialog.h"

#include "ui/widgets/day_field.h"

#include <QLineEdit>

namespace chancery::ui {

using namespace Qt::StringLiterals;

GateDialog::GateDialog(Desk &desk, const domain::SubmissionId &submission, const domain::GateRule &rule,
                       const domain::ActivationGate &gate, QDate today, QWidget *parent)
    : ActDialog(desk, rule.label.isEmpty() ? rule.name : rule.label,
                gate.met ? tr("It stands as met. Record that it is not met any more, and why.")
                         : tr("Approved is not yet “may start”: this gate stands beside the approval."),
                gate.met ? tr("Record as not met") : tr("Record as met"), parent),
      m_submission(submission), m_gate(rule.name), m_meet(!gate.met), m_on(new DayField), m_evidence(new QLineEdit)
{
    m_evidence->setObjectName(u"evidence"_s);
    m_on->setDay(today);
    addField(tr("&Day:"), m_on, aDay(m_on, true));
    addField(m_meet ? tr("What &shows it:") : tr("&Why:"), m_evidence,
             notEmpty(m_evidence, m_meet ? tr("Name what shows it: a letter, a number, a person.") : tr("Say why.")));
}

engine::Command GateDialog::command() const
{
    return engine::SetGate{.submission = m_submission, .gate = m_gate, .met = m_meet, .on = m_on->day().value_or(QDate()),
                           .evidence = m_evidence->text().trimmed()};
}

} // namespace chancery::ui
