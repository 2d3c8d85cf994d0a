// SPDX-License-Identifier: GPL-3.0-or-later
// The spellings of an Ed25519 public key: Multikey, did:key, C2SP vkey.
#include "core/ledger/base58.h"
#include "core/ledger/checkpoint.h"

#include <QtEndian>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {
constexpr char Ed25519Type = 0x01;                ///< C2SP signed-note, signature type of Ed25519
constexpr QByteArrayView MulticodecEd25519("\xed\x01", 2); ///< multicodec ed25519-pub as a varint
constexpr qsizetype KeyLength = 32;
} // namespace

QString PublicKey::multibase() const
{
    return u'z' + base58Encode(MulticodecEd25519.toByteArray() + raw);
}

QString PublicKey::did() const
{
    return "did:key:"_L1 + multibase();
}

std::uint32_t PublicKey::keyHash(const QString &name) const
{
    const base::Digest digest = base::Sha256::of(name.toUtf8() + '\n' + Ed25519Type + raw);
    return qFromBigEndian<std::uint32_t>(digest.bytes().data());
}

QString PublicKey::vkey(const QString &name) const
{
    const QString hash = QString::number(keyHash(name), 16).rightJustified(8, u'0');
    return name + u'+' + hash + u'+' + QString::fromLatin1((Ed25519Type + raw).toBase64());
}

std::optional<PublicKey> PublicKey::fromMultibase(QStringView text)
{
    if (!text.startsWith(u'z'))
        return std::nullopt;
    const auto bytes = base58Decode(text.sliced(1));
    if (!bytes || bytes->size() != MulticodecEd25519.size() + KeyLength || !bytes->startsWith(MulticodecEd25519))
        return std::nullopt;
    return PublicKey{bytes->sliced(MulticodecEd25519.size())};
}

std::optional<PublicKey> PublicKey::fromDid(QStringView text)
{
    constexpr auto Scheme = "did:key:"_L1;
    if (!text.startsWith(Scheme))
        return std::nullopt;
    QStringView key = text.sliced(Scheme.size());
    const qsizetype fragment = key.indexOf(u'#');
    if (fragment >= 0) {
        if (key.sliced(fragment + 1) != key.first(fragment))
            return std::nullopt;
        key = key.first(fragment);
    }
    return fromMultibase(key);
}

std::optional<NamedKey> readVkey(QStringView text)
{
    const qsizetype first = text.indexOf(u'+');
    const qsizetype second = text.indexOf(u'+', first + 1);
    if (first <= 0 || second != first + 9)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(text.sliced(second + 1).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != 1 + KeyLength || (*decoded).at(0) != Ed25519Type)
        return std::nullopt;
    const NamedKey named{text.first(first).toString(), PublicKey{(*decoded).sliced(1)}};
    // Written again it must be the same text: the key hash fits and no spelling is loose.
    if (named.key.vkey(named.name) != text)
        return std::nullopt;
    return named;
}

} // namespace chancery::ledger
