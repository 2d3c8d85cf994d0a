// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/child_process.h"

#include <sys/types.h>

namespace chancery::intake {

/// The three descriptors a child is given.
struct ChildStreams {
    int input;
    int output;
    int complaint;
};

/// Starts `program` under the limits of runChild(). The process id, which is also that of its group; -1 where the system
/// has no room. A program that cannot be run ends with status 127.
pid_t startChild(const QByteArray &program, const QByteArrayList &arguments, const ChildStreams &streams,
                 const ChildLimits &limits);

} // namespace chancery::intake
