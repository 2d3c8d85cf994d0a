// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/web_address.h"

namespace chancery::base {

bool isWebAddress(const QUrl &url)
{
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && web && !url.host().isEmpty() && url.userInfo().isEmpty();
}

} // namespace chancery::base
