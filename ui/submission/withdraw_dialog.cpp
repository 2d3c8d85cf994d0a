// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/withdraw_dialog.h"

#include "ui/widgets/tone.h"

#include <QLabel>
#include <QPlainTextEdit>

namespace chancery::ui {

WithdrawDialog::WithdrawDialog(Desk &desk, const domain::Submission &submission, const domain::Document &document, QWidget *parent)
    : ActDialog(desk, tr("Withdraw document"),
                tr("%1 is taken out of the package of %2. The version and its bytes stay on record, marked withdrawn; its class counts as missing again.")
                    .arg(document.fileName, submission.id.text()),
                tr("Withdraw"), parent),
      m_submission(submission.id), m_document(document.id), m_reason(new QPlainTextEdit)
{
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * 4);
    if (submission.state == domain::State::PreValidation)
        addWide(toned(Tone::Quiet, tr("The package was validated: this takes it back to draft.")));
    addField(tr("&Reason:"), m_reason, notEmpty(m_reason, tr("Say why it is withdrawn.")));
    m_reason->setFocus();
}

engine::Command WithdrawDialog::command() const
{
    return engine::WithdrawDocument{.submission = m_submission, .document = m_document, .reason = m_reason->toPlainText().trimmed()};
}

} // namespace chancery::ui
