// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <cstdint>
#include <optional>

namespace chancery::base {

/// An instant: milliseconds since 1970-01-01T00:00:00Z, and the workstation's offset from UTC then.
/// Written `YYYY-MM-DDThh:mm:ss.sssZ` (RFC 3339); the offset travels beside it as `+01:00`.
class UtcTime
{
public:
    UtcTime() = default;
    explicit UtcTime(std::int64_t msSinceEpoch, int offsetSeconds = 0)
        : m_ms(msSinceEpoch), m_offset(offsetSeconds) {}

    /// Reads exactly the form that text() writes, nothing looser.
    static std::optional<UtcTime> fromText(QStringView text);

    std::int64_t msSinceEpoch() const { return m_ms; }
    int offsetSeconds() const { return m_offset; }
    QString text() const;
    QString offsetText() const;

    /// Two instants are the same instant whatever the offset they were read under.
    friend bool operator==(const UtcTime &a, const UtcTime &b) { return a.m_ms == b.m_ms; }
    friend auto operator<=>(const UtcTime &a, const UtcTime &b) { return a.m_ms <=> b.m_ms; }

private:
    std::int64_t m_ms = 0;
    int m_offset = 0;
};

} // namespace chancery::base
