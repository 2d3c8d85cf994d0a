// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/secrets/scrypt.h"

#include <QString>

namespace chancery::secrets {

/// What is stored instead of a password: `scrypt$17$8$1$salt$hash`, salt and hash in base64. The parameters stand in it,
/// so that proofs made with older ones still check. Takes as long as the cost says: keep it off the GUI thread.
/// Errors: Internal "KDF_FAILED".
base::Result<QString> hashPassword(const QString &password, base::Random &random, const ScryptCost &cost = {});

/// Whether this is the password behind the proof; compares in constant time. A malformed proof matches nothing.
bool checkPassword(const QString &password, const QString &proof);

/// Whether the proof was made at another cost than today's, so that the next sign-in should make it anew.
bool needsRehash(const QString &proof, const ScryptCost &cost = {});

} // namespace chancery::secrets
