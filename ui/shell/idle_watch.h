// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

namespace chancery::ui {

/// Notices that nobody has touched the program for a while: no key, no mouse, no pen. Time is read from the clock that is
/// handed in, so a machine that slept wakes up locked.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(const base::Clock &clock, QObject *parent = nullptr);

    void setMinutes(int minutes) { m_minutes = minutes; }
    int minutes() const { return m_minutes; }
    /// Begins to count, or counts no longer.
    void watch(bool on);
    /// Compares with the clock now; the timer does so every few seconds.
    void look();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void idle();

private:
    const base::Clock &m_clock;
    QTimer m_beat;
    std::int64_t m_touchedMs = 0;
    int m_minutes = 15;
};

} // namespace chancery::ui
