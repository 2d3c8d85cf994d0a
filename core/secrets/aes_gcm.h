// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

/// AES-256-GCM (NIST SP 800-38D) over OpenSSL. Stateless; any thread. A nonce is used once under a key, the caller sees to that.
namespace chancery::secrets {

inline constexpr qsizetype aesKeyBytes = 32;
inline constexpr qsizetype gcmNonceBytes = 12;
inline constexpr qsizetype gcmTagBytes = 16;

/// Writes ciphertext ‖ tag, plain.size() + gcmTagBytes bytes, to `out`. Errors: Internal "CIPHER_MISUSED" (a length is off).
base::Status gcmSeal(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView plain, char *out);

/// Writes sealed.size() - gcmTagBytes bytes to `out`, which mean nothing unless this succeeds.
/// Errors: Corrupt "SEAL_BROKEN" (wrong key, altered or cut bytes, other aad), Internal "CIPHER_MISUSED".
base::Status gcmOpen(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView sealed, char *out);

} // namespace chancery::secrets
