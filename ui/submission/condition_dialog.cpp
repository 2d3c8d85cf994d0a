// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/condition_dialog.h"

#include "ui/submission/document_box.h"
#include "ui/widgets/day_field.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace chancery::ui {

using namespace Qt::StringLiterals;

ConditionDialog::ConditionDialog(Desk &desk, const domain::Submission &submission, const domain::Condition &condition,
                                 QDate today, QWidget *parent)
    : ActDialog(desk, tr("Condition %1 is met").arg(condition.id.text()), condition.text, tr("Record as met"), parent),
      m_submission(submission.id), m_condition(condition.id), m_how(new QPlainTextEdit), m_verifiedBy(new QLineEdit),
      m_on(new DayField), m_evidence(new DocumentBox(submission, {}, tr("No document")))
{
    m_how->setObjectName(u"how"_s);
    m_how->setTabChangesFocus(true);
    m_how->setFixedHeight(m_how->fontMetrics().lineSpacing() * 4);
    m_verifiedBy->setObjectName(u"verifiedBy"_s);
    m_verifiedBy->setText(condition.verifier);
    m_on->setDay(today);
    addField(tr("&How it was met:"), m_how, notEmpty(m_how, tr("Say how it was met.")));
    addField(tr("&Verified by:"), m_verifiedBy, notEmpty(m_verifiedBy, tr("Name who verified it.")));
    addField(tr("&Day it was verified:"), m_on, aDay(m_on, true));
    addField(tr("&Evidence:"), m_evidence);
}

engine::Command ConditionDialog::command() const
{
    return engine::MeetCondition{.submission = m_submission, .condition = m_condition, .on = m_on->day().value_or(QDate()),
                                 .how = m_how->toPlainText().trimmed(), .verifiedBy = m_verifiedBy->text().trimmed(),
                                 .evidence = m_evidence->document()};
}

} // namespace chancery::ui
