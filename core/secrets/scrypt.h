// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace chancery::secrets {

/// What scrypt (RFC 7914) costs: memory is 128 · 2^logN · r bytes. The default takes 128 MiB and about 0.4 s, and is what
/// a person types wait for; tests hand in less.
struct ScryptCost {
    int logN = 17;
    int r = 8;
    int p = 1;
    friend bool operator==(const ScryptCost &, const ScryptCost &) = default;
};

/// Whether these parameters are ones we would ever use: a file cannot ask for more memory than 1 GiB.
bool isSane(const ScryptCost &cost);

/// `length` bytes derived from a password. Errors: Internal "KDF_FAILED" (parameters out of range, or no memory).
base::Result<QByteArray> scrypt(QByteArrayView password, QByteArrayView salt, const ScryptCost &cost, qsizetype length);

/// A password as the bytes to hash: NFC, UTF-8 (RFC 8265 OpaqueString), so that every keyboard gives the same.
QByteArray passwordBytes(const QString &password);

} // namespace chancery::secrets
