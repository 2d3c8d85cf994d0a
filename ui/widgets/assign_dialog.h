// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/domain/submission.h"
#include "ui/widgets/act_dialog.h"

#include <vector>

class QComboBox;

namespace chancery::ui {

/// Gives a finding to somebody; the wall's queue and the submission page both ask it.
class AssignDialog final : public ActDialog
{
    Q_OBJECT

public:
    AssignDialog(Desk &desk, const domain::SubmissionId &submission, const domain::Finding &finding,
                 const std::vector<domain::Person> &people, QWidget *parent = nullptr);

private:
    engine::Command command() const override;

    domain::SubmissionId m_submission;
    domain::FindingId m_finding;
    QComboBox *m_person;
};

} // namespace chancery::ui
