// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/secrets/scrypt.h"

/// The form of a passphrase store's file: one JSON object {format, kdf {name, log_n, r, p, salt}, cipher, nonce, sealed}.
/// `sealed` is AES-256-GCM over the JSON object of the secrets (name → base64), everything else its associated data.
namespace chancery::secrets {

struct SecretFile {
    base::Json kdf;
    QByteArray header; ///< the associated data: the object without `sealed`, in canonical form
    QByteArray nonce, sealed;
};

base::Json freshKdf(const ScryptCost &cost, base::Random &random);

/// The file's key. Errors: Corrupt "SECRET_FILE_DAMAGED" (parameters nobody would choose), Internal "KDF_FAILED".
base::Result<QByteArray> deriveKey(QByteArrayView passphrase, const base::Json &kdf);

base::Result<QByteArray> sealSecretFile(const base::Json &secrets, const base::Json &kdf, const QByteArray &key,
                                        base::Random &random);

/// Errors: Corrupt "SECRET_FILE_DAMAGED"; Newer "SECRET_FILE_NEWER" (format).
base::Result<SecretFile> readSecretFile(QByteArrayView bytes);

/// Errors: Keychain "PASSPHRASE_WRONG", which also is what an altered file looks like.
base::Result<base::Json> openSecretFile(const SecretFile &file, const QByteArray &key);

} // namespace chancery::secrets
