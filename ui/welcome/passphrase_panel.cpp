// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/passphrase_panel.h"

#include "ui/widgets/edits.h"
#include "ui/widgets/required.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

PassphrasePanel::PassphrasePanel(QWidget *parent)
    : QFrame(parent), m_text(new QLabel), m_first(new QLineEdit), m_second(new QLineEdit), m_complaint(toned(Tone::Danger)), m_rule(toned(Tone::Caption, passwordRule())), m_go(new QPushButton(tr("Use this &passphrase")))
{
    setProperty("panel", u"note"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    for (QLineEdit *field : {m_first, m_second}) {
        field->setEchoMode(QLineEdit::Password);
        row->addWidget(field, 1);
        connect(field, &QLineEdit::returnPressed, this, &PassphrasePanel::submit);
    }
    m_first->setPlaceholderText(tr("Passphrase"));
    m_first->setAccessibleName(requiredName(tr("Passphrase of the key file")));
    m_first->setObjectName(u"passphrase"_s);
    m_second->setPlaceholderText(tr("Once more"));
    m_second->setAccessibleName(requiredName(tr("The passphrase once more")));
    m_second->setObjectName(u"passphraseAgain"_s);
    m_go->setObjectName(u"usePassphrase"_s);
    row->addWidget(m_go);
    column->addLayout(row);
    column->addWidget(m_rule);
    column->addWidget(m_complaint);
    connect(m_go, &QPushButton::clicked, this, &PassphrasePanel::submit);
    onEdit(this, this, [this] {
        if (!m_complaint->isHidden())
            complain();
    });
    hide();
}

void PassphrasePanel::ask(bool choosing)
{
    m_choosing = choosing;
    m_text->setText(choosing ? tr("No keychain runs in this session, so the keys of workspaces go into an encrypted file of your own. Choose its "
                                  "passphrase; without it the workspaces you make here cannot be written any more.")
                             : tr("No keychain runs in this session. The keys are in an encrypted file; type its passphrase."));
    m_complaint->hide();
    m_first->clear();
    m_second->clear();
    m_second->setVisible(choosing);
    m_rule->setVisible(choosing);
    m_first->setAccessibleDescription(choosing ? passwordRule() : QString());
    show();
    m_first->setFocus();
}

bool PassphrasePanel::complain()
{
    const QString passphrase = m_first->text();
    QString complaint;
    if (passphrase.isEmpty())
        complaint = tr("Type the passphrase.");
    else if (m_choosing && passphrase.size() < LeastPassword)
        complaint = tr("Use at least %1 characters.").arg(LeastPassword);
    else if (m_choosing && passphrase != m_second->text())
        complaint = tr("The two are not the same.");
    m_complaint->setText(complaint);
    m_complaint->setVisible(!complaint.isEmpty());
    return !complaint.isEmpty();
}

void PassphrasePanel::submit()
{
    if (complain())
        return;
    hide();
    Q_EMIT given(m_first->text());
}

} // namespace chancery::ui
