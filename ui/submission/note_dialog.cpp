// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/note_dialog.h"

#include <QPlainTextEdit>

namespace chancery::ui {

NoteDialog::NoteDialog(Desk &desk, const domain::SubmissionId &submission, QWidget *parent)
    : ActDialog(desk, tr("Add a note"), tr("A note stands in the history of %1 for good.").arg(submission.text()), tr("Add note"), parent),
      m_submission(submission), m_text(new QPlainTextEdit)
{
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 5);
    addField(tr("&Note:"), m_text, notEmpty(m_text, tr("Write the note.")));
    m_text->setFocus();
}

engine::Command NoteDialog::command() const
{
    return engine::AddComment{.submission = m_submission, .text = m_text->toPlainText().trimmed()};
}

} // namespace chancery::ui
