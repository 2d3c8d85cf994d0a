// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/act_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace chancery::ui {

/// A new study: what its protocol says of it, and the four facts the rules ask for.
class StudyDialog final : public ActDialog
{
    Q_OBJECT

public:
    explicit StudyDialog(Desk &desk, QWidget *parent = nullptr);

private:
    engine::Command command() const override;

    QLineEdit *m_title;
    QLineEdit *m_protocol;
    QLineEdit *m_sponsor;
    QComboBox *m_phase;
    QCheckBox *m_fda;
    QCheckBox *m_federal;
    QCheckBox *m_minimalRisk;
    QCheckBox *m_advancedTherapy;
};

} // namespace chancery::ui
