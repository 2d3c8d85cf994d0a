// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/heartbeat.h"

#include "ui/widgets/desk.h"

#include <chrono>

using namespace std::chrono_literals;

namespace chancery::ui {

Heartbeat::Heartbeat(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_sources.setInterval(5s);
    m_clocks.setInterval(1h);
    connect(&m_sources, &QTimer::timeout, this, &Heartbeat::lookAtSources);
    connect(&m_clocks, &QTimer::timeout, this, &Heartbeat::lookAtClocks);
    connect(&desk, &Desk::sessionChanged, this, &Heartbeat::sessionChanged);
    sessionChanged();
}

void Heartbeat::sessionChanged()
{
    const bool somebody = m_desk.isSignedIn() && !m_desk.isReadOnly();
    if (!somebody) {
        m_sources.stop();
        m_clocks.stop();
        return;
    }
    m_sources.start();
    m_clocks.start();
    lookAtClocks();
}

void Heartbeat::lookAtSources()
{
    // One look at a time: a long import may keep the engine for minutes.
    if (m_looking)
        return;
    m_looking = true;
    m_desk.askQuietly(engine::CheckSources{}, this, [this](const base::Result<engine::Outcome> &) { m_looking = false; });
}

void Heartbeat::lookAtClocks()
{
    m_desk.askQuietly(engine::RunClocks{}, this, {});
}

} // namespace chancery::ui
