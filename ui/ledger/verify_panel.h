// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/events.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace chancery::ui {

/// What a verification found: one sentence; a broken entry beside what it should have been; the checks on demand.
class VerifyPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit VerifyPanel(QWidget *parent = nullptr);

    void showReport(const engine::LedgerVerified &verified);

Q_SIGNALS:
    /// The person wants to see the broken entry.
    void showEntry(qint64 seq);

private:
    QWidget *makeDetails();
    void showBroken(const ledger::BrokenEntry *broken);

    qint64 m_broken = -1;
    QLabel *m_sentence;
    QWidget *m_comparison;
    QLabel *m_expected;
    QLabel *m_found;
    QLabel *m_meaning;
    QLabel *m_checks;
    QScrollArea *m_details;
    QPushButton *m_go;
    QPushButton *m_more;
};

} // namespace chancery::ui
