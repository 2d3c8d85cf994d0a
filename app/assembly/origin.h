// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chancery::assembly {

/// This machine's name, as entries carry it.
QString hostName();
/// The address of the first interface that is up and not loopback, as RFC 5952 text; "127.0.0.1" when offline. Asks the
/// kernel only, never the network.
QString hostAddress();

} // namespace chancery::assembly
