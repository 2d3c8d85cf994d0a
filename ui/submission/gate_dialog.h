// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/act_dialog.h"

class QLineEdit;

namespace chancery::ui {

class DayField;

/// Sets an activation gate: met, with what shows it, or not met any more.
class GateDialog final : public ActDialog
{
    Q_OBJECT

public:
    GateDialog(Desk &desk, const domain::SubmissionId &submission, const domain::GateRule &rule,
               const domain::ActivationGate &gate, QDate today, QWidget *parent = nullptr);

private:
    engine::Command command() const override;

    domain::SubmissionId m_submission;
    QString m_gate;
    bool m_meet;
    DayField *m_on;
    QLineEdit *m_evidence;
};

} // namespace chancery::ui
