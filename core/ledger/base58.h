// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace chancery::ledger {

/// Base58 in the Bitcoin alphabet, as multibase `z` uses it (did:key, Multikey, proof values). Quadratic in the
/// length, which here is 34 or 64 bytes.
QString base58Encode(QByteArrayView bytes);
/// Nothing where a character is outside the alphabet, or the text is longer than 256 characters.
std::optional<QByteArray> base58Decode(QStringView text);

} // namespace chancery::ledger
