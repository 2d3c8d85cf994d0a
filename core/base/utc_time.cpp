// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utc_time.h"

#include <array>
#include <chrono>

namespace chancery::base {

// By hand and not by QDateTime: every entry of a ledger is read and written through here, and QDateTime asks for the
// machine's time zone on its way, which costs more than hashing the entry.
namespace {

constexpr std::int64_t MsPerDay = 24 * 60 * 60 * 1000;

struct Field { int start, length; };
constexpr std::array<Field, 7> Fields{{{0, 4}, {5, 2}, {8, 2}, {11, 2}, {14, 2}, {17, 2}, {20, 3}}};

// Fails with -1: no field is negative.
int number(QStringView text, const Field &field)
{
    int value = 0;
    for (const QChar c : text.sliced(field.start, field.length)) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

bool hasSeparators(QStringView text)
{
    return text[4] == u'-' && text[7] == u'-' && text[10] == u'T' && text[13] == u':' && text[16] == u':' && text[19] == u'.'
        && text[23] == u'Z';
}

void put(QString &out, int value, int width)
{
    QChar digits[4];
    for (int i = width - 1; i >= 0; --i, value /= 10)
        digits[i] = QChar(u'0' + value % 10);
    out.append(digits, width);
}

} // namespace

std::optional<UtcTime> UtcTime::fromText(QStringView text)
{
    if (text.size() != 24 || !hasSeparators(text))
        return std::nullopt;
    std::array<int, Fields.size()> held;
    for (size_t i = 0; i < Fields.size(); ++i) {
        held[i] = number(text, Fields[i]);
        if (held[i] < 0)
            return std::nullopt;
    }
    const auto [year, month, day, hour, minute, second, ms] = held;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    if (year == 0 || !date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    return UtcTime(days * MsPerDay + ((hour * 60 + minute) * 60 + second) * std::int64_t(1000) + ms);
}

QString UtcTime::text() const
{
    const std::int64_t days = m_ms >= 0 ? m_ms / MsPerDay : (m_ms - MsPerDay + 1) / MsPerDay;
    const int rest = int(m_ms - days * MsPerDay);
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
    QString out;
    out.reserve(24);
    const auto part = [&out](int value, int width, QChar after) {
        put(out, value, width);
        out += after;
    };
    part(int(date.year()), 4, u'-');
    part(int(unsigned(date.month())), 2, u'-');
    part(int(unsigned(date.day())), 2, u'T');
    part(rest / 3600000, 2, u':');
    part(rest / 60000 % 60, 2, u':');
    part(rest / 1000 % 60, 2, u'.');
    part(rest % 1000, 3, u'Z');
    return out;
}

QString UtcTime::offsetText() const
{
    const int minutes = qAbs(m_offset) / 60;
    QString out(m_offset < 0 ? u'-' : u'+');
    put(out, minutes / 60, 2);
    out += u':';
    put(out, minutes % 60, 2);
    return out;
}

} // namespace chancery::base
