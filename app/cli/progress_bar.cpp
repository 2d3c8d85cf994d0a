// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include "app/cli/cli.h"

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chancery::cli {

namespace {

constexpr int BarWidth = 30;

QString amount(std::int64_t count, bool bytes)
{
    return bytes ? QString::number(double(count) / 1e6, 'f', 1) + u" MB"_s : QString::number(count);
}

QString barText(const QString &what, std::int64_t done, std::int64_t total, bool bytes)
{
    if (total <= 0)
        return u"%1 %2"_s.arg(what, amount(done, bytes));
    const int filled = int(std::clamp<std::int64_t>(done * BarWidth / total, 0, BarWidth));
    return Cli::tr("[%1%2] %3 of %4 %5").arg(QString(filled, u'#'), QString(BarWidth - filled, u'-'), amount(done, bytes),
                                       amount(total, bytes), what.left(60));
}

} // namespace

ProgressBar::ProgressBar(bool wanted) : m_wanted(wanted && ::isatty(STDERR_FILENO) != 0) {}

ProgressBar::~ProgressBar()
{
    if (m_drawn)
        std::fputs("\r\x1b[K", stderr);
}

void ProgressBar::show(const QString &what, std::int64_t done, std::int64_t total, bool bytes)
{
    const auto now = Clock::now();
    if (!m_wanted || now - m_begun < 1s || now - m_last < 100ms)
        return;
    m_last = now;
    m_drawn = true;
    std::fputs(("\r\x1b[K" + barText(what, done, total, bytes).toUtf8()).constData(), stderr);
    std::fflush(stderr);
}

} // namespace chancery::cli
