// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace chancery::secrets {

inline constexpr qsizetype SeedLength = 32;

/// A fresh Ed25519 private key (RFC 8032): 32 random bytes, kept only in a SecretStore.
QByteArray generateSeed(base::Random &random);

/// Whether the signature (64 bytes) over the message was made with that public key (32 raw bytes). Strict: nothing but
/// the one encoding of RFC 8032 passes. Fits ledger::VerifyFunction. Thread-safe.
bool verifyEd25519(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

/// Signs with one Ed25519 key. The seed is held by OpenSSL for as long as this object lives, and wiped with it.
/// Copies share the key. Not for use from two threads at once.
class Signer
{
public:
    /// Errors: BadInput "SEED_MALFORMED" where the seed is not 32 bytes.
    static base::Result<Signer> fromSeed(QByteArrayView seed);

    QByteArray publicKey() const { return m_publicKey; }
    /// 64 bytes. Errors: Internal "SIGNING_FAILED".
    base::Result<QByteArray> sign(QByteArrayView message) const;

private:
    struct Key;
    Signer(std::shared_ptr<Key> key, QByteArray publicKey);

    std::shared_ptr<Key> m_key;
    QByteArray m_publicKey;
};

} // namespace chancery::secrets
