// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/witness.h"

#include <QtEndian>

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {
constexpr char CosignatureType = 0x04;
constexpr qsizetype KeyLength = 32, TimeLength = 8, SignatureLength = 64;
} // namespace

bool usableNoteName(QStringView name)
{
    // Of all spaces there are, and of what no one sees, nothing: such a name could pass for words around it.
    return !name.isEmpty() && name.size() <= 200 && !name.contains(u'+')
        && std::ranges::all_of(name, [](QChar each) { return each.unicode() > 0x20 && each.unicode() < 0x7f; });
}

std::uint32_t Witness::keyHash() const
{
    return qFromBigEndian<std::uint32_t>(base::Sha256::of(name.toUtf8() + '\n' + CosignatureType + key.raw).bytes().data());
}

QString Witness::vkey() const
{
    return name + u'+' + QString::number(keyHash(), 16).rightJustified(8, u'0') + u'+' + QString::fromLatin1((CosignatureType + key.raw).toBase64());
}

std::optional<Witness> readWitness(QStringView vkey)
{
    const qsizetype first = vkey.indexOf(u'+');
    const qsizetype second = vkey.indexOf(u'+', first + 1);
    if (first <= 0 || second != first + 9)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(vkey.sliced(second + 1).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != 1 + KeyLength || (*decoded).at(0) != CosignatureType)
        return std::nullopt;
    const Witness witness{vkey.first(first).toString(), PublicKey{(*decoded).sliced(1)}};
    if (!usableNoteName(witness.name))
        return std::nullopt;
    // Written again it must be the same text: the key hash fits and no spelling is loose.
    return witness.vkey() == vkey ? std::optional(witness) : std::nullopt;
}

QByteArray cosignedText(const QByteArray &checkpoint, std::int64_t seconds)
{
    return "cosignature/v1\ntime " + QByteArray::number(qlonglong(seconds)) + '\n' + checkpoint;
}

base::Result<QByteArray> addCosignature(QByteArrayView note, const Witness &witness, std::int64_t seconds, const SignFunction &sign)
{
    const base::Result<SignedNote> read = readNote(note);
    if (!read)
        return read.error();
    const base::Result<QByteArray> signature = sign(cosignedText(read->text, seconds));
    if (!signature)
        return signature.error();
    QByteArray bytes(qsizetype(sizeof(std::uint32_t)) + TimeLength, Qt::Uninitialized);
    qToBigEndian(witness.keyHash(), bytes.data());
    qToBigEndian(std::uint64_t(seconds), bytes.data() + sizeof(std::uint32_t));
    const QByteArray line = "\xe2\x80\x94 " + witness.name.toUtf8() + ' ' + (bytes + signature.value()).toBase64() + '\n';
    const QByteArray whole = note.toByteArray() + line;
    if (!readNote(whole))
        return base::error(base::ErrorKind::BadInput, u"NOTE_MALFORMED"_s);
    return whole;
}

Cosigned cosignedBy(const SignedNote &note, const Witness &witness, const VerifyFunction &verify)
{
    Cosigned found;
    const std::uint32_t hash = witness.keyHash();
    for (const NoteSignature &each : note.signatures) {
        if (each.name != witness.name || each.keyHash != hash)
            continue;
        found.present = true;
        if (each.signature.size() != TimeLength + SignatureLength)
            continue;
        const auto seconds = qFromBigEndian<std::uint64_t>(each.signature.constData());
        if (verify(witness.key.raw, cosignedText(note.text, std::int64_t(seconds)), each.signature.sliced(TimeLength)))
            return {true, true, std::int64_t(seconds)};
    }
    return found;
}

} // namespace chancery::ledger
