// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/checkpoint.h"

#include <optional>

/// C2SP tlog-cosignature, Ed25519 `cosignature/v1` (0x04): what a second observer adds to a checkpoint once he has seen that
/// it continues the ones before.
namespace chancery::ledger {

struct Witness {
    QString name;
    PublicKey key;
    std::uint32_t keyHash() const;
    QString vkey() const;
    friend bool operator==(const Witness &, const Witness &) = default;
};

/// Whether a witness may be called so: printed ASCII without spaces and plus signs, by custom a host and a path.
bool usableNoteName(QStringView name);

/// Reads a verifier key of type 0x04 whose key hash fits; nothing else.
std::optional<Witness> readWitness(QStringView vkey);

/// What a witness signs: the moment in seconds since 1970 and the checkpoint's text.
QByteArray cosignedText(const QByteArray &checkpoint, std::int64_t seconds);

/// The note with that witness's line more. Errors: BadInput "NOTE_MALFORMED", and what `sign` gives.
base::Result<QByteArray> addCosignature(QByteArrayView note, const Witness &witness, std::int64_t seconds, const SignFunction &sign);

/// What a note says of a witness: no line of his, one that does not hold, or when he signed.
struct Cosigned {
    bool present = false, good = false;
    std::int64_t seconds = 0;
};
Cosigned cosignedBy(const SignedNote &note, const Witness &witness, const VerifyFunction &verify);

} // namespace chancery::ledger
