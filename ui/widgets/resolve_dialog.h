// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/act_dialog.h"

class QComboBox;
class QPlainTextEdit;

namespace chancery::ui {

/// Resolves a compliance violation with a reason and, where there is one, the document that shows it. The other categories
/// clear when the gates run again.
class ResolveDialog final : public ActDialog
{
    Q_OBJECT

public:
    ResolveDialog(Desk &desk, const domain::Submission &submission, const domain::Finding &finding, QWidget *parent = nullptr);

private:
    engine::Command command() const override;

    domain::SubmissionId m_submission;
    domain::FindingId m_finding;
    QPlainTextEdit *m_reason;
    QComboBox *m_evidence;
};

} // namespace chancery::ui
