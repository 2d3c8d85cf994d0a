// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/study.h"
#include "ui/text/rule_choices.h"
#include "ui/widgets/act_dialog.h"

#include <vector>

class QComboBox;
class QLineEdit;

namespace chancery::ui {

/// A new site of a study: where it is, who answers for it, which committee reviews it, and in which zone its days are days.
class SiteDialog final : public ActDialog
{
    Q_OBJECT

public:
    SiteDialog(Desk &desk, const RuleChoices &choices, const std::vector<domain::Study> &studies, QWidget *parent = nullptr);

private:
    engine::Command command() const override;
    void offerZones(); ///< those of the jurisdiction first; the one it has is proposed until a person named another
    QString zoneComplaint() const;
    QString languagesComplaint() const;

    QComboBox *m_study;
    QLineEdit *m_name;
    QComboBox *m_jurisdiction;
    QLineEdit *m_investigator;
    QLineEdit *m_committee;
    QComboBox *m_zone;
    QLineEdit *m_languages;
    bool m_zoneByHand = false;
};

} // namespace chancery::ui
