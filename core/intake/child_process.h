// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <chrono>
#include <cstdint>
#include <stop_token>

namespace chancery::intake {

/// What a child may use. CPU time is limited too, to a second over the wall time.
struct ChildLimits {
    std::chrono::milliseconds wallTime;
    std::int64_t memoryBytes = 0; ///< address space
    std::int64_t outputBytes = 0; ///< of standard output that are kept; a child that says more is ended
};

/// How a child ended.
struct ChildOutcome {
    enum class End {
        Exited,     ///< by itself, status in `status`
        Signalled,  ///< killed by a signal, its number in `status`
        TimedOut,   ///< ended by us: wall time, or by the system: CPU time
        TooTalky,   ///< ended by us: more output than is listened to
        Cancelled,  ///< ended by us: stop was requested
        NotStarted, ///< the program cannot be started
    };
    End end = End::NotStarted;
    int status = 0;
    QByteArray output;
    QByteArray complaint; ///< the first 4 KiB of standard error
};

/// Runs a program to its end with `input` (an open file) as its standard input: empty environment but for a UTF-8
/// locale, no other descriptor, no core dump, nothing written larger than 1 MiB, a process group of its own. Blocks until
/// the child and whatever it started are gone. Needs no event loop; any thread.
ChildOutcome runChild(const QByteArray &program, const QByteArrayList &arguments, int input, const ChildLimits &limits,
                      std::stop_token stop);

} // namespace chancery::intake
