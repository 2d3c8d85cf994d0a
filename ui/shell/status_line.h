// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/desk.h"

#include <QPointer>
#include <QStatusBar>

#include <map>

class QLabel;

namespace chancery::ui {

class ProgressRow;

/// The foot of the window: long work with Cancel on the left; the ledger's health and who is signed in on the right.
/// Work shows once it reports progress, so that short commands do not flicker.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Null while no workspace is open.
    void setDesk(Desk *desk);
    /// Reads health and session anew.
    void refresh();
    /// A standing remark, such as where keys are held; empty for none.
    void setRemark(const QString &remark);
    /// The record being verified behind the work, in entries; and that it is over.
    void showCheck(qint64 done, qint64 total);
    void endCheck();
    /// Work of the window's own, with Cancel, until endWork().
    ProgressRow *addWork(const QString &what);
    void endWork(ProgressRow *row);
    /// What it found: said beside the ledger's health until the workspace is closed.
    void setChecked(const ledger::VerifyReport &report);

Q_SIGNALS:
    void checkCancelled();

private:
    void showProgress(quint64 ticket, const QString &what, qint64 done, qint64 total, bool bytes);
    void endProgress(quint64 ticket);
    void showHealth();
    void showWho();

    QPointer<Desk> m_desk;
    std::map<quint64, ProgressRow *> m_work;
    ProgressRow *m_check = nullptr;
    QString m_checked;
    QLabel *m_remark;
    QLabel *m_health;
    QLabel *m_who;
};

/// "1,204 entries · verified 19 Feb 2026 · checkpoint 09:14 Z": the ledger's health in one line.
QString healthWords(const store::LedgerHealth &health);
/// "M. Visser · Coordinator", or that nobody is signed in, or that it is read-only.
QString whoWords(const Desk &desk);
/// What is being done, in words, for a progress code of the engine ("HASHING", "VERIFYING", …).
QString workWords(const QString &what);

} // namespace chancery::ui
