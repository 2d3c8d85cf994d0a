// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/password.h"

#include <QStringList>

#include <openssl/crypto.h>

#include <optional>

namespace chancery::secrets {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype SaltLength = 16;
constexpr qsizetype HashLength = 32;

struct Proof {
    ScryptCost cost;
    QByteArray salt, hash;
};

QString text(const Proof &proof)
{
    return u"scrypt$%1$%2$%3$%4$%5"_s.arg(proof.cost.logN)
        .arg(proof.cost.r)
        .arg(proof.cost.p)
        .arg(QLatin1String(proof.salt.toBase64()), QLatin1String(proof.hash.toBase64()));
}

std::optional<Proof> read(const QString &stored)
{
    const QStringList parts = stored.split(u'$');
    if (parts.size() != 6)
        return std::nullopt;
    Proof proof;
    proof.cost = {parts[1].toInt(), parts[2].toInt(), parts[3].toInt()};
    proof.salt = QByteArray::fromBase64(parts[4].toLatin1());
    proof.hash = QByteArray::fromBase64(parts[5].toLatin1());
    const bool whole = proof.salt.size() == SaltLength && proof.hash.size() == HashLength && isSane(proof.cost);
    if (!whole || text(proof) != stored)
        return std::nullopt;
    return proof;
}

} // namespace

base::Result<QString> hashPassword(const QString &password, base::Random &random, const ScryptCost &cost)
{
    Proof proof{cost, random.bytes(SaltLength), {}};
    const base::Result<QByteArray> hash = scrypt(passwordBytes(password), proof.salt, cost, HashLength);
    if (!hash)
        return hash.error();
    proof.hash = hash.value();
    return text(proof);
}

bool checkPassword(const QString &password, const QString &proof)
{
    const auto stored = read(proof);
    if (!stored)
        return false;
    const base::Result<QByteArray> hash = scrypt(passwordBytes(password), stored->salt, stored->cost, HashLength);
    return hash && CRYPTO_memcmp(hash->constData(), stored->hash.constData(), size_t(HashLength)) == 0;
}

bool needsRehash(const QString &proof, const ScryptCost &cost)
{
    const auto stored = read(proof);
    return !stored || stored->cost != cost;
}

} // namespace chancery::secrets
