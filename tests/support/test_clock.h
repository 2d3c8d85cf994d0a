// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDateTime>

namespace chancery::test {

/// Time that is moved, never waited for. Starts at 2026-03-02 09:00 UTC, a Monday.
class TestClock final : public base::Clock
{
public:
    explicit TestClock(const QString &start = QStringLiteral("2026-03-02T09:00:00.000Z"))
        : m_now(base::UtcTime::fromText(start).value()) {}

    base::UtcTime now() const override { return m_now; }
    void advanceMs(std::int64_t ms) { m_now = base::UtcTime(m_now.msSinceEpoch() + ms, m_now.offsetSeconds()); }
    void advanceDays(int days) { advanceMs(std::int64_t(days) * 86'400'000); }
    void goTo(QDate day) { m_now = base::UtcTime(QDateTime(day, QTime(9, 0), Qt::UTC).toMSecsSinceEpoch()); }
    QDate today() const { return QDateTime::fromMSecsSinceEpoch(m_now.msSinceEpoch(), Qt::UTC).date(); }

private:
    base::UtcTime m_now;
};

} // namespace chancery::test
