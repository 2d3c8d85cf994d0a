// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/daily_stamp.h"

namespace chancery::window {

using namespace std::chrono_literals;

DailyStamp::DailyStamp(ui::Desk &desk) : QObject(&desk), m_desk(desk)
{
    m_hourly.setInterval(1h);
    connect(&m_hourly, &QTimer::timeout, this, &DailyStamp::look);
    connect(&m_desk, &ui::Desk::sessionChanged, this, &DailyStamp::look);
    m_hourly.start();
}

DailyStamp::~DailyStamp()
{
    m_asker.request_stop();
}

void DailyStamp::tell(const base::Error &error)
{
    if (error.kind == base::ErrorKind::Cancelled || error.code == m_told)
        return;
    m_told = error.code;
    Q_EMIT failed(error);
}

void DailyStamp::look()
{
    if (m_asking || !m_desk.isSignedIn() || !assembly::isStampDue(m_desk.reader(), m_desk.clock().now()))
        return;
    m_asking = true;
    m_asker = std::jthread([this, folder = m_desk.folder()](std::stop_token stop) {
        const auto reader = store::Reader::open(folder);
        const auto stamped = reader ? assembly::stampHead(**reader, m_courier, m_random, stop)
                                    : base::Result<engine::RecordTimestamp>(reader.error());
        QMetaObject::invokeMethod(this, [this, stamped] {
            m_asking = false;
            if (!stamped)
                return tell(stamped.error());
            if (!m_desk.isSignedIn())
                return;
            m_desk.askQuietly(*stamped, this, [this](const base::Result<engine::Outcome> &kept) {
                if (!kept)
                    tell(kept.error());
                else
                    m_told.clear();
            });
        }, Qt::QueuedConnection);
    });
}

} // namespace chancery::window
