// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace chancery::base {

/// Whether a server can be asked there: http or https, a host, and no user name or password, which would stand in the record.
bool isWebAddress(const QUrl &url);

} // namespace chancery::base
