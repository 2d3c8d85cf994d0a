// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace chancery::ui {

class Desk;

/// While somebody is signed in, asks the engine every few seconds whether a watched source file changed on disk, and at
/// sign-in and every hour what time has done. The engine does the looking; a beat that finds nothing writes nothing.
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    explicit Heartbeat(Desk &desk, QObject *parent = nullptr);

private:
    void sessionChanged();
    void lookAtSources();
    void lookAtClocks();

    Desk &m_desk;
    QTimer m_sources;
    QTimer m_clocks;
    bool m_looking = false;
};

} // namespace chancery::ui
