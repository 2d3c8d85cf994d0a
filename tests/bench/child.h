// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

#include <QByteArray>
#include <QList>

namespace chancery::bench {

/// Runs a program to its end, output thrown away, and measures it from outside: wall time from before it was started, peak
/// memory as the kernel counted it (never less than this process's own at that moment). A program that fails ends the
/// benchmark: a figure of half a job is worth nothing.
Cost runChild(const QList<QByteArray> &arguments);

/// The peak of this process so far, from the kernel.
std::int64_t ownPeakBytes();

} // namespace chancery::bench
