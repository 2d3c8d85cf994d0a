// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chancery::inspector {

/// Takes away what reading a document never needs: network, starting programs, tracing others, changing files by name.
/// A seccomp filter over system calls on x86-64 and AArch64; forbidden calls fail with EPERM, so a library that tries one
/// goes on without. False where the system has no such filter: the limits set by the parent still hold.
bool closeSandbox();

} // namespace chancery::inspector
