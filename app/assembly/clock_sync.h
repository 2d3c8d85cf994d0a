// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

namespace chancery::assembly {

/// Whether this machine's clock is kept by a time service; nothing where nobody can say. Handed in, so that tests answer.
using ClockSync = std::function<std::optional<bool>()>;

/// What systemd says on the system bus (org.freedesktop.timedate1, NTPSynchronized). Waits two seconds at most.
std::optional<bool> clockIsSynchronised();

} // namespace chancery::assembly
