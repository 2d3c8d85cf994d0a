// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "ui/text/rule_choices.h"
#include "ui/widgets/act_dialog.h"

#include <vector>

class QComboBox;
class QRadioButton;

namespace chancery::ui {

/// A new submission of a site. Asks central or local only where the jurisdiction leaves it open (US), the lead only for a
/// central review, and what it amends or renews only where the site has an earlier one.
class SubmissionDialog final : public ActDialog
{
    Q_OBJECT

public:
    /// `site` is chosen beforehand; empty: the first without a submission.
    SubmissionDialog(Desk &desk, const RuleChoices &choices, std::vector<store::SiteRow> rows, const domain::SiteId &site,
                     QWidget *parent = nullptr);
    /// Prepares an amendment or a renewal of that submission.
    void setRelation(domain::Relation relation, const domain::SubmissionId &to);

private:
    engine::Command command() const override;
    void fillSites(const domain::SiteId &chosen);
    void showFieldsOf();
    const store::SiteRow *siteRow() const;
    bool asksRoute() const;
    domain::Relation relation() const;

    const RuleChoices &m_choices;
    std::vector<store::SiteRow> m_rows;
    QComboBox *m_site;
    QWidget *m_routes;
    QRadioButton *m_central;
    QRadioButton *m_local;
    QComboBox *m_lead;
    QComboBox *m_relation;
    QComboBox *m_relatedTo;
};

} // namespace chancery::ui
