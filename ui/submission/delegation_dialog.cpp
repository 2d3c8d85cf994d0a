// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/delegation_dialog.h"

#include "ui/submission/document_box.h"
#include "ui/widgets/day_field.h"

#include <QCheckBox>
#include <QLineEdit>

namespace chancery::ui {

using namespace Qt::StringLiterals;

DelegationDialog::DelegationDialog(Desk &desk, const domain::Submission &submission, QDate today, QWidget *parent)
    : ActDialog(desk, tr("Record a delegation"),
                tr("Who may act for the principal investigator, which duties, from when to when. Submitting asks for one that is "
                   "confirmed and current."),
                tr("Record delegation"), parent),
      m_submission(submission.id), m_person(new QLineEdit), m_duties(new QLineEdit), m_from(new DayField), m_to(new DayField),
      m_document(new DocumentBox(submission, u"delegation-log"_s, tr("No delegation log is attached"))),
      m_confirmed(new QCheckBox(tr("The principal investigator has con&firmed it"))), m_confirmedOn(new DayField)
{
    m_person->setObjectName(u"person"_s);
    m_duties->setObjectName(u"duties"_s);
    m_from->setObjectName(u"from"_s);
    m_confirmed->setObjectName(u"confirmed"_s);
    m_duties->setPlaceholderText(tr("submission, consent, documents…"));
    addField(tr("&Person:"), m_person, notEmpty(m_person, tr("Name the person.")));
    addField(tr("&Duties:"), m_duties, notEmpty(m_duties, tr("Name the duties.")));
    m_from->setDay(today);
    addField(tr("F&rom:"), m_from, aDay(m_from, true));
    addField(tr("&Until, if it ends:"), m_to, [this] {
        const QString said = aDay(m_to, false).says();
        const bool reversed = said.isEmpty() && m_to->day() && m_from->day() && *m_to->day() < *m_from->day();
        return reversed ? tr("It ends before it begins.") : said;
    });
    addField(tr("Delegation &log:"), m_document,
             needed([this] { return m_document->document().isEmpty() ? tr("Attach the delegation log first, then name it here.") : QString(); }));
    if (m_document->count() > 1)
        m_document->setCurrentIndex(1);
    m_confirmed->setAccessibleName(tr("The principal investigator has confirmed it"));
    addWide(m_confirmed);
    m_confirmedOn->setDay(today);
    addField(tr("Confirmed &on:"), m_confirmedOn, aDay(m_confirmedOn, true));
    connect(m_confirmed, &QCheckBox::toggled, this, [this](bool on) { setFieldVisible(m_confirmedOn, on); });
    setFieldVisible(m_confirmedOn, false);
}

engine::Command DelegationDialog::command() const
{
    domain::Delegation delegation;
    delegation.person = m_person->text().trimmed();
    delegation.duties = m_duties->text().trimmed();
    delegation.from = m_from->day().value_or(QDate());
    delegation.to = m_to->day();
    delegation.document = m_document->document();
    delegation.confirmedByInvestigator = m_confirmed->isChecked();
    if (m_confirmed->isChecked())
        delegation.confirmedOn = m_confirmedOn->day().value_or(QDate());
    return engine::RecordDelegation{.submission = m_submission, .delegation = delegation};
}

} // namespace chancery::ui
