// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <cstdint>

namespace chancery::cli {

/// A bar on standard error, for work that takes over a second while a person watches; otherwise nothing.
class ProgressBar
{
public:
    explicit ProgressBar(bool wanted);
    ~ProgressBar(); ///< wipes the line
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    void show(const QString &what, std::int64_t done, std::int64_t total, bool bytes);

private:
    using Clock = std::chrono::steady_clock;
    bool m_wanted;
    bool m_drawn = false;
    Clock::time_point m_begun = Clock::now();
    Clock::time_point m_last{};
};

} // namespace chancery::cli
