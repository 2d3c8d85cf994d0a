// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/text/outstanding_words.h"
#include "ui/widgets/act_dialog.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace chancery::ui {

class DayField;

/// Whether something entered today that happened on `day` is entered late: what is entered on the next day is not.
bool isLate(QDate day, QDate today);

/// Performs one transition: asks why where the record must say why, and when where it happened earlier or elsewhere.
class AdvanceDialog final : public ActDialog
{
    Q_OBJECT

public:
    AdvanceDialog(Desk &desk, const domain::Submission &submission, domain::State to, QDate today, QWidget *parent = nullptr);

    /// Says what the step leaves undone, before the button that performs it.
    void showLeftBehind(const LeftBehind &left);

private:
    engine::Command command() const override;
    QString refusal(const engine::Outcome &outcome) const override;
    void showOccurred();

    domain::SubmissionId m_submission;
    domain::State m_to;
    QDate m_today;
    QPlainTextEdit *m_reason;
    QCheckBox *m_elsewhere;
    DayField *m_day;
    QLineEdit *m_lateReason;
};

} // namespace chancery::ui
