// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/request_dialog.h"

#include "ui/widgets/day_field.h"

#include <QPlainTextEdit>

namespace chancery::ui {

using namespace Qt::StringLiterals;

RequestDialog::RequestDialog(Desk &desk, const domain::SubmissionId &submission, const domain::OpenRequest &request, QDate today,
                             QWidget *parent)
    : ActDialog(desk, tr("Answer request %1").arg(request.id.text()), request.text, tr("Record answer"), parent),
      m_submission(submission), m_request(request.id), m_text(new QPlainTextEdit), m_on(new DayField)
{
    m_text->setObjectName(u"text"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 5);
    m_on->setDay(today);
    addField(tr("&What was answered:"), m_text, notEmpty(m_text, tr("Say what was answered.")));
    addField(tr("&Day it was sent:"), m_on, aDay(m_on, true));
}

engine::Command RequestDialog::command() const
{
    return engine::AnswerRequest{.submission = m_submission, .request = m_request, .on = m_on->day().value_or(QDate()),
                                 .text = m_text->toPlainText().trimmed()};
}

} // namespace chancery::ui
