// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "ui/widgets/act_dialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace chancery::ui {

class DayField;
class DocumentBox;
class Prompts;

/// Records what the committee answered, starting from its letter: the file first, then what it says. Which fields are asked
/// depends on the kind of answer.
class AnswerDialog final : public ActDialog
{
    Q_OBJECT

public:
    AnswerDialog(Desk &desk, Prompts &prompts, const domain::Submission &submission, domain::AnswerKind kind, QDate today,
                 QWidget *parent = nullptr);

    /// Takes a letter that was dropped on the page.
    void setLetterFile(const QString &path);
    /// Chooses the outcome of a decision beforehand, where a handle of the diagram asked for it.
    void setOutcome(domain::DecisionOutcome outcome);

private:
    engine::Command command() const override;
    void buildLetter(const domain::Submission &submission);
    void buildDecision();
    void buildRest();
    void chooseLetter();
    void showFieldsOf();
    domain::AnswerKind kind() const;
    std::optional<domain::DecisionOutcome> outcomeChosen() const; ///< nothing until somebody chose
    QString letterComplaint() const;
    QString textComplaint() const;

    Prompts &m_prompts;
    domain::SubmissionId m_submission;
    QDate m_today;
    QComboBox *m_kind;
    QLabel *m_meaning;
    QLineEdit *m_letterFile;
    DocumentBox *m_letter = nullptr;
    DayField *m_on;
    QLineEdit *m_reference;
    QCheckBox *m_intakeRejected;
    QComboBox *m_outcome;
    QComboBox *m_basis;
    DayField *m_meetingOn;
    DayField *m_expires;
    QPlainTextEdit *m_text;
    QLineEdit *m_verifier;
    DayField *m_due;
    QLineEdit *m_lateReason;
};

} // namespace chancery::ui
