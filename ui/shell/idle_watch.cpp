// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>

using namespace std::chrono_literals;

namespace chancery::ui {

namespace {

bool isTouch(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return event.spontaneous();
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_beat.setInterval(5s);
    connect(&m_beat, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::watch(bool on)
{
    if (on == m_beat.isActive())
        return;
    m_touchedMs = m_clock.now().msSinceEpoch();
    if (on) {
        QCoreApplication::instance()->installEventFilter(this);
        m_beat.start();
    } else {
        QCoreApplication::instance()->removeEventFilter(this);
        m_beat.stop();
    }
}

void IdleWatch::look()
{
    if (m_beat.isActive() && m_clock.now().msSinceEpoch() - m_touchedMs >= std::int64_t(m_minutes) * 60'000)
        Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(*event))
        m_touchedMs = m_clock.now().msSinceEpoch();
    return QObject::eventFilter(watched, event);
}

} // namespace chancery::ui
