// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace chancery::ledger {

/// Signs bytes with the ledger's active key (Ed25519, 64 bytes). Handed in by the engine: ledger sees no key.
using SignFunction = std::function<base::Result<QByteArray>(QByteArrayView)>;
/// Verifies: raw 32-byte public key, message, signature.
using VerifyFunction = std::function<bool(QByteArrayView, QByteArrayView, QByteArrayView)>;

/// A public key in every spelling the formats need.
struct PublicKey {
    QByteArray raw;                           ///< 32 bytes
    QString multibase() const;                ///< Multikey "z6Mk…"
    QString did() const;                      ///< did:key:z6Mk…
    QString vkey(const QString &name) const;  ///< C2SP signed-note verifier key, type 0x01
    std::uint32_t keyHash(const QString &name) const; ///< first four bytes, big-endian
    static std::optional<PublicKey> fromMultibase(QStringView text);
    /// Reads did:key:z6Mk…, also with the fragment that names the key.
    static std::optional<PublicKey> fromDid(QStringView text);
    friend bool operator==(const PublicKey &, const PublicKey &) = default;
};

/// A key and the name it signs under, as a vkey holds them.
struct NamedKey { QString name; PublicKey key; };
/// Reads a C2SP signed-note verifier key of type 0x01 whose key hash fits; nothing else.
std::optional<NamedKey> readVkey(QStringView text);

/// C2SP tlog-checkpoint: origin, size, base64 root; as a signed note.
struct Checkpoint {
    QString origin;
    std::int64_t size = 0;
    base::Digest root;
    QByteArray text() const;                  ///< what is signed
    friend bool operator==(const Checkpoint &, const Checkpoint &) = default;
};

struct NoteSignature { QString name; std::uint32_t keyHash = 0; QByteArray signature; };
struct SignedNote { QByteArray text; std::vector<NoteSignature> signatures; };

/// One signature line of a note over this text. Errors: BadInput "NOTE_MALFORMED" (the name has a space or a plus),
/// and what `sign` gives.
base::Result<QByteArray> signatureLine(const QByteArray &text, const QString &name, const PublicKey &key, const SignFunction &sign);
base::Result<QByteArray> signCheckpoint(const Checkpoint &checkpoint, const PublicKey &key, const SignFunction &sign);
/// The note with one signature more: the checkpoint that ends with KEY_ROTATED bears the old key's and the new one's.
/// Errors: BadInput "NOTE_MALFORMED", and what `sign` gives.
base::Result<QByteArray> addSignature(QByteArrayView note, const QString &name, const PublicKey &key, const SignFunction &sign);
/// Errors: BadInput "NOTE_MALFORMED".
base::Result<SignedNote> readNote(QByteArrayView note);
base::Result<Checkpoint> readCheckpoint(QByteArrayView note);
bool noteSignedBy(const SignedNote &note, const QString &name, const PublicKey &key, const VerifyFunction &verify);

} // namespace chancery::ledger
