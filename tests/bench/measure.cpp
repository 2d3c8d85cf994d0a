// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <cstdio>

namespace chancery::bench {

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void Contest::add(const QString &contestant, const Cost &cost)
{
    auto entry = std::ranges::find(m_entries, contestant, &Entry::name);
    if (entry == m_entries.end())
        entry = m_entries.insert(m_entries.end(), Entry{contestant, {}, {}, 0});
    entry->seconds.push_back(cost.seconds);
    entry->cpuSeconds.push_back(cost.cpuSeconds);
    entry->peakBytes = std::max(entry->peakBytes, cost.peakBytes);
}

const Contest::Entry *Contest::find(const QString &contestant) const
{
    const auto entry = std::ranges::find(m_entries, contestant, &Entry::name);
    return entry == m_entries.end() ? nullptr : &*entry;
}

double Contest::medianSeconds(const QString &contestant) const
{
    const Entry *entry = find(contestant);
    return entry ? median(entry->seconds) : 0;
}

std::int64_t Contest::peakBytes(const QString &contestant) const
{
    const Entry *entry = find(contestant);
    return entry ? entry->peakBytes : 0;
}

void Contest::print() const
{
    std::printf("\n%s\n", qPrintable(m_title));
    for (const Entry &entry : m_entries) {
        const double seconds = median(entry.seconds);
        const auto [least, most] = std::ranges::minmax(entry.seconds);
        std::printf("  %-38s %7.3f s (%.3f to %.3f)  %7.3f s CPU", qPrintable(entry.name), seconds, least, most,
                    median(entry.cpuSeconds));
        if (m_bytes > 0 && seconds > 0)
            std::printf("  %6.0f MB/s", m_bytes / seconds / 1e6);
        if (entry.peakBytes > 0)
            std::printf("  %5.1f MB peak", double(entry.peakBytes) / 1e6);
        std::printf("\n");
    }
    std::fflush(stdout);
}

bool printRatio(const QString &what, double ours, const QString &peer, double theirs, double target)
{
    const double ratio = theirs > 0 ? ours / theirs : 0;
    const bool met = theirs > 0 && (ratio <= target || target <= 0);
    std::printf("  RATIO %-28s %5.2f of %s", qPrintable(what), ratio, qPrintable(peer));
    if (target > 0)
        std::printf(" (target %.2f) %s", target, met ? "met" : "MISSED");
    std::printf("\n");
    std::fflush(stdout);
    return met;
}

bool printLimit(const QString &what, double value, double limit, const QString &unit)
{
    const bool met = value > 0 && value <= limit;
    std::printf("  LIMIT %-28s %5.1f %s (limit %.1f) %s\n", qPrintable(what), value, qPrintable(unit), limit, met ? "met" : "MISSED");
    std::fflush(stdout);
    return met;
}

} // namespace chancery::bench
