// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/widgets/act_dialog.h"

class QPlainTextEdit;

namespace chancery::ui {

/// Adds a note to a submission's history.
class NoteDialog final : public ActDialog
{
    Q_OBJECT

public:
    NoteDialog(Desk &desk, const domain::SubmissionId &submission, QWidget *parent = nullptr);

private:
    engine::Command command() const override;

    domain::SubmissionId m_submission;
    QPlainTextEdit *m_text;
};

} // namespace chancery::ui
