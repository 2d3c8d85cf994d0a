// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/act_dialog.h"

class QPlainTextEdit;

namespace chancery::ui {

class DayField;

/// Records what was answered to a request of the committee, and when.
class RequestDialog final : public ActDialog
{
    Q_OBJECT

public:
    RequestDialog(Desk &desk, const domain::SubmissionId &submission, const domain::OpenRequest &request, QDate today,
                  QWidget *parent = nullptr);

private:
    engine::Command command() const override;

    domain::SubmissionId m_submission;
    domain::RequestId m_request;
    QPlainTextEdit *m_text;
    DayField *m_on;
};

} // namespace chancery::ui
