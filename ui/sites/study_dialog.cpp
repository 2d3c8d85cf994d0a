// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/study_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

StudyDialog::StudyDialog(Desk &desk, QWidget *parent)
    : ActDialog(desk, tr("New study"), tr("A study runs under one protocol. Its sites are added next."),
                tr("Create study"), parent),
      m_title(new QLineEdit), m_protocol(new QLineEdit), m_sponsor(new QLineEdit), m_phase(new QComboBox),
      m_fda(new QCheckBox(tr("Under the &FDA: its approvals expire yearly"))),
      m_federal(new QCheckBox(tr("Paid by a US federal a&gency"))), m_minimalRisk(new QCheckBox(tr("&Minimal risk"))),
      m_advancedTherapy(new QCheckBox(tr("&Advanced therapy (gene, cell or tissue): longer EU clocks")))
{
    m_title->setObjectName(u"title"_s);
    m_protocol->setObjectName(u"protocol"_s);
    m_sponsor->setObjectName(u"sponsor"_s);
    m_phase->addItem(tr("Not a phase study"), QString());
    for (const QString &phase : {u"I"_s, u"II"_s, u"III"_s, u"IV"_s})
        m_phase->addItem(tr("Phase %1").arg(phase), phase);
    addField(tr("&Title:"), m_title, notEmpty(m_title, tr("Give the study its title.")));
    addField(tr("&Protocol number:"), m_protocol, notEmpty(m_protocol, tr("Give the protocol's number; documents are compared with it.")));
    addField(tr("&Sponsor:"), m_sponsor);
    addField(tr("P&hase:"), m_phase);
    auto *facts = new QWidget;
    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 4, 0, 0);
    for (QCheckBox *each : {m_fda, m_federal, m_minimalRisk, m_advancedTherapy}) {
        each->setAccessibleName(each->text().remove(u'&'));
        column->addWidget(each);
    }
    addField(tr("What the rules ask:"), facts);
    facts->setFocusProxy(m_fda);
}

engine::Command StudyDialog::command() const
{
    domain::Study study;
    study.title = m_title->text().trimmed();
    study.protocolNumber = m_protocol->text().trimmed();
    study.sponsor = m_sponsor->text().trimmed();
    study.phase = m_phase->currentData().toString();
    study.fdaRegulated = m_fda->isChecked();
    study.federallyFunded = m_federal->isChecked();
    study.minimalRisk = m_minimalRisk->isChecked();
    study.advancedTherapy = m_advancedTherapy->isChecked();
    return engine::CreateStudy{.study = study};
}

} // namespace chancery::ui
