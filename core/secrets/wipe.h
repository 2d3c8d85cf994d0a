// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace chancery::secrets {

/// Overwrites the bytes where this is their last holder (QByteArray shares), then empties it.
void wipe(QByteArray &secret);

} // namespace chancery::secrets
