// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/client.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace chancery::ui {

/// Verifies the whole record once, behind the work, after a workspace was opened (`ledger.md` 7): on a thread and a reader of
/// its own, recorded nowhere. Short ones are not shown; longer ones report progress and can be stopped.
class RecordWatch final : public QObject
{
    Q_OBJECT

public:
    /// `checker` reads the workspace and answers VerifyLedger; it is stopped and waited for with this.
    explicit RecordWatch(std::unique_ptr<engine::Client> checker, QObject *parent = nullptr);
    ~RecordWatch() override;

    void cancel();

    /// Whether work may go on upon what was found: a table that differs stops only what rests on it, and can be written anew;
    /// all else says that the record itself, or its file, was altered.
    static bool mayGoOn(const ledger::VerifyReport &report);

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void checked(const chancery::ledger::VerifyReport &report);
    /// It was stopped, or the file could not be read.
    void ended();

private:
    void deliver();

    std::unique_ptr<engine::Client> m_checker;
    engine::Ticket m_ticket = 0;
    QElapsedTimer m_since;
};

} // namespace chancery::ui
