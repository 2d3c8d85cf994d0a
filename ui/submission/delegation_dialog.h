// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/act_dialog.h"

class QCheckBox;
class QLineEdit;

namespace chancery::ui {

class DayField;
class DocumentBox;

/// Records who may act for the principal investigator: an entry over a delegation log.
class DelegationDialog final : public ActDialog
{
    Q_OBJECT

public:
    DelegationDialog(Desk &desk, const domain::Submission &submission, QDate today, QWidget *parent = nullptr);

private:
    engine::Command command() const override;

    domain::SubmissionId m_submission;
    QLineEdit *m_person;
    QLineEdit *m_duties;
    DayField *m_from;
    DayField *m_to;
    DocumentBox *m_document;
    QCheckBox *m_confirmed;
    DayField *m_confirmedOn;
};

} // namespace chancery::ui
