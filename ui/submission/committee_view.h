// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace chancery::ui {

class MarkedSection;
enum class SectionMark;

/// What the committee answered, and what stands beside its decision: acknowledgement, decision, requests with their clocks,
/// conditions, comments, activation gates, delegations. Emits what the person asks for.
class CommitteeView final : public QWidget
{
    Q_OBJECT

public:
    explicit CommitteeView(QWidget *parent = nullptr);

    void setSubmission(const domain::Submission &submission, QDate today, bool writable);

Q_SIGNALS:
    void answerAsked(chancery::domain::AnswerKind kind);
    void requestAnswered(const QString &request);
    void conditionMet(const QString &condition);
    void gateAsked(const QString &gate);
    void delegationAsked();
    void documentAsked(const QString &document);

private:
    void addReceipt(const domain::Submission &submission);
    void addRequests(const domain::Submission &submission);
    void addConditions(const domain::Submission &submission);
    void addComments(const domain::Submission &submission);
    void addGates(const domain::Submission &submission);
    void addDelegations(const domain::Submission &submission);
    MarkedSection *section(const QString &title, const QString &none);
    /// The letter is shown from the row.
    void addAnswer(MarkedSection *to, SectionMark mark, const QString &text, const QString &quiet, const domain::DocumentId &letter);

    QScrollArea *m_scroll;
    QVBoxLayout *m_column = nullptr;
    QDate m_today;
    bool m_writable = true;
};

} // namespace chancery::ui
