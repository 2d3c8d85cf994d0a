// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "core/workflow/guard.h"
#include "ui/submission/document_changes.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace chancery::ui {

/// Why a submission was put back to draft: the structured error payload that the ledger keeps, readable, with the links that
/// mend each reason. Stands on the page until the next success; it is no box that disappears.
class RollbackPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit RollbackPanel(QWidget *parent = nullptr);

    /// `change` is what the entry keeps of the document that changed, where a change was the cause.
    void setRollback(const std::optional<domain::Rollback> &rollback, const std::optional<DocumentChange> &change);

Q_SIGNALS:
    /// The link of a reason: the guard's line that failed.
    void mendAsked(chancery::workflow::Check check, const QMap<QString, QString> &values);
    void differenceAsked();

private:
    void addReason(const std::pair<QString, QString> &reason);
    void copyPayload();

    domain::Rollback m_rollback;
    std::optional<DocumentChange> m_change;
    QLabel *m_title;
    QLabel *m_when;
    QVBoxLayout *m_reasons;
};

} // namespace chancery::ui
