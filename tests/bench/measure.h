// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace chancery::bench {

/// What one run of one contestant took.
struct Cost {
    double seconds = 0;         ///< by the clock on the wall
    double cpuSeconds = 0;      ///< of all its threads, in the kernel too; hardly disturbed by what else runs
    std::int64_t peakBytes = 0; ///< largest resident size; 0 where it was not measured
};

double median(std::vector<double> values); ///< 0 of nothing

/// Contestants measured round by round in one run, so that a slow moment of the machine hits them alike.
class Contest
{
public:
    explicit Contest(QString title, double bytes = 0) : m_title(std::move(title)), m_bytes(bytes) {}

    void add(const QString &contestant, const Cost &cost);
    double medianSeconds(const QString &contestant) const;
    std::int64_t peakBytes(const QString &contestant) const;
    /// Every contestant: median time with its range, median processor time, rate, peak memory.
    void print() const;

private:
    struct Entry { QString name; std::vector<double> seconds, cpuSeconds; std::int64_t peakBytes = 0; };
    const Entry *find(const QString &contestant) const;

    QString m_title;
    double m_bytes;
    std::vector<Entry> m_entries;
};

/// One line: the ratio, the target it is held to, and whether it is met; true where met. Target 0: for information only.
bool printRatio(const QString &what, double ours, const QString &peer, double theirs, double target);
/// One line: an amount and its limit; true where met.
bool printLimit(const QString &what, double value, double limit, const QString &unit);

} // namespace chancery::bench
