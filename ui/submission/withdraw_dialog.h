// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/act_dialog.h"

class QPlainTextEdit;

namespace chancery::ui {

/// Takes a document out of a package that was not sent, with the reason that the ledger keeps.
class WithdrawDialog final : public ActDialog
{
    Q_OBJECT

public:
    WithdrawDialog(Desk &desk, const domain::Submission &submission, const domain::Document &document, QWidget *parent = nullptr);

private:
    engine::Command command() const override;

    domain::SubmissionId m_submission;
    domain::DocumentId m_document;
    QPlainTextEdit *m_reason;
};

} // namespace chancery::ui
