// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/act_dialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace chancery::ui {

class DayField;
class DocumentBox;

/// Records how a condition was met, and who verified it.
class ConditionDialog final : public ActDialog
{
    Q_OBJECT

public:
    ConditionDialog(Desk &desk, const domain::Submission &submission, const domain::Condition &condition, QDate today,
                    QWidget *parent = nullptr);

private:
    engine::Command command() const override;

    domain::SubmissionId m_submission;
    domain::ConditionId m_condition;
    QPlainTextEdit *m_how;
    QLineEdit *m_verifiedBy;
    DayField *m_on;
    DocumentBox *m_evidence;
};

} // namespace chancery::ui
