// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utc_time.h"

#include <QDateTime>
#include <QTimeZone>

namespace chancery::base {

namespace {
constexpr auto Form = "yyyy-MM-ddTHH:mm:ss.zzz";
}

std::optional<UtcTime> UtcTime::fromText(QStringView text)
{
    if (text.size() != 24 || !text.endsWith(u'Z'))
        return std::nullopt;
    QDateTime instant = QDateTime::fromString(text.chopped(1).toString(), QLatin1String(Form));
    if (!instant.isValid())
        return std::nullopt;
    instant.setTimeSpec(Qt::UTC);
    const UtcTime time(instant.toMSecsSinceEpoch());
    if (time.text() != text)
        return std::nullopt;
    return time;
}

QString UtcTime::text() const
{
    return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC).toString(QLatin1String(Form)) + u'Z';
}

QString UtcTime::offsetText() const
{
    const int minutes = qAbs(m_offset) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(QChar(m_offset < 0 ? u'-' : u'+')) // a bare char16_t would be counted, not written
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace chancery::base
