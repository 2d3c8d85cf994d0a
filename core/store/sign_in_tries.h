// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utc_time.h"
#include "core/store/connection.h"

#include <optional>

namespace chancery::store {

/// How often in a row somebody failed to sign in, as the entries say: a count kept in a row could be set back by whoever
/// holds the file, and nobody would see it.
struct SignInTries {
    int failed = 0;                      ///< since the last time it worked; counted no further than asked
    std::optional<base::UtcTime> newest; ///< of the failures
};

/// `user` as LOGIN_FAILED names the account, `iri` as LOGIN names its owner (empty for a name that is nobody's).
base::Result<SignInTries> signInTries(const Connection &connection, const QString &user, const QString &iri, int upTo);

} // namespace chancery::store
