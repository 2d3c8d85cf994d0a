// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/wipe.h"

#include <openssl/crypto.h>

namespace chancery::secrets {

void wipe(QByteArray &secret)
{
    // data() on shared bytes would copy them first, and wipe the copy.
    if (secret.isDetached())
        OPENSSL_cleanse(secret.data(), size_t(secret.size()));
    secret.clear();
}

} // namespace chancery::secrets
