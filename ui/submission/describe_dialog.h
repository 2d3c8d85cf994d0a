// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/text/rule_choices.h"
#include "ui/widgets/act_dialog.h"

class QComboBox;
class QLineEdit;

namespace chancery::ui {

class DayField;

/// Corrects what was declared of a document, never its bytes: class, version, date, language, whose it is, expiry. The ledger
/// keeps both and the reason.
class DescribeDialog final : public ActDialog
{
    Q_OBJECT

public:
    DescribeDialog(Desk &desk, const RuleChoices &choices, const domain::Submission &submission, const domain::Document &document,
                   QWidget *parent = nullptr);

private:
    engine::Command command() const override;
    QString foundInside(const QStringList &found, const QString &what) const;

    domain::SubmissionId m_submission;
    domain::Document m_document;
    QComboBox *m_class;
    QLineEdit *m_version;
    DayField *m_date;
    QLineEdit *m_language;
    QLineEdit *m_subject;
    DayField *m_expires;
    QLineEdit *m_reason;
};

} // namespace chancery::ui
