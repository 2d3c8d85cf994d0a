// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/events.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;

namespace chancery::ui {

class Desk;
class ErrorPanel;
class ProgressRow;

/// Makes a backup at a path: what is under way with Cancel, then what the file holds and its hash, or why there is none.
class BackupDialog final : public QDialog
{
    Q_OBJECT

public:
    BackupDialog(Desk &desk, const QString &path, QWidget *parent = nullptr);

protected:
    void reject() override; ///< while it is made: asks the engine to stop

private:
    void finished(const base::Result<engine::Outcome> &result);
    void showMade(const engine::BackedUp &made, qint64 entry);

    Desk &m_desk;
    QLabel *m_said;
    ProgressRow *m_progress;
    ErrorPanel *m_error;
    QFormLayout *m_facts;
    QPushButton *m_close;
    engine::Ticket m_ticket = 0;
    bool m_busy = true;
};

} // namespace chancery::ui
