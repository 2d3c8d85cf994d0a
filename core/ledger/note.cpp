// SPDX-License-Identifier: GPL-3.0-or-later
// C2SP signed-note: a text, an empty line, and lines "— name base64(key hash ‖ signature)".
#include "core/ledger/checkpoint.h"

#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView LineStart("\xe2\x80\x94 "); ///< an em dash and a space
constexpr qsizetype KeyHashLength = 4;
constexpr size_t MostSignatures = 100;

base::Error malformed()
{
    return base::error(base::ErrorKind::BadInput, u"NOTE_MALFORMED"_s);
}

bool isPlainText(QByteArrayView text)
{
    const bool noControls = std::ranges::none_of(text, [](char c) { return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7f; });
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    Q_UNUSED(decoded)
    return noControls && !decoder.hasError();
}

bool isKeyName(const QString &name)
{
    return !name.isEmpty() && std::ranges::none_of(name, [](QChar c) { return c.isSpace() || c == u'+'; });
}

std::optional<NoteSignature> readLine(QByteArrayView line)
{
    if (!line.startsWith(LineStart))
        return std::nullopt;
    const QByteArray rest = line.sliced(LineStart.size()).toByteArray();
    const qsizetype space = rest.indexOf(' ');
    if (space < 0)
        return std::nullopt;
    const QByteArray base64 = rest.sliced(space + 1);
    const auto bytes = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    NoteSignature signature{QString::fromUtf8(rest.first(space)), 0, {}};
    if (!bytes || (*bytes).size() <= KeyHashLength || (*bytes).toBase64() != base64 || !isKeyName(signature.name))
        return std::nullopt;
    signature.keyHash = qFromBigEndian<std::uint32_t>((*bytes).constData());
    signature.signature = (*bytes).sliced(KeyHashLength);
    return signature;
}

} // namespace

base::Result<QByteArray> signatureLine(const QByteArray &text, const QString &name, const PublicKey &key,
                                       const SignFunction &sign)
{
    if (!isKeyName(name))
        return malformed();
    const base::Result<QByteArray> signature = sign(text);
    if (!signature)
        return signature.error();
    QByteArray bytes(KeyHashLength, Qt::Uninitialized);
    qToBigEndian(key.keyHash(name), bytes.data());
    return LineStart.toByteArray() + name.toUtf8() + ' ' + (bytes + signature.value()).toBase64() + '\n';
}

base::Result<QByteArray> addSignature(QByteArrayView note, const QString &name, const PublicKey &key,
                                      const SignFunction &sign)
{
    const base::Result<SignedNote> read = readNote(note);
    if (!read)
        return read.error();
    const base::Result<QByteArray> line = signatureLine(read->text, name, key, sign);
    if (!line)
        return line.error();
    return note.toByteArray() + line.value();
}

base::Result<SignedNote> readNote(QByteArrayView note)
{
    const qsizetype gap = note.lastIndexOf(QByteArrayView("\n\n"));
    if (gap < 0 || !note.endsWith('\n') || note.size() == gap + 2 || !isPlainText(note))
        return malformed();
    SignedNote read;
    read.text = note.first(gap + 1).toByteArray();
    for (qsizetype at = gap + 2; at < note.size();) {
        const qsizetype end = note.indexOf('\n', at);
        const auto signature = readLine(note.sliced(at, end - at));
        if (!signature || read.signatures.size() == MostSignatures)
            return malformed();
        read.signatures.push_back(*signature);
        at = end + 1;
    }
    return read;
}

bool noteSignedBy(const SignedNote &note, const QString &name, const PublicKey &key, const VerifyFunction &verify)
{
    const std::uint32_t hash = key.keyHash(name);
    return std::ranges::any_of(note.signatures, [&](const NoteSignature &each) {
        return each.name == name && each.keyHash == hash && verify(key.raw, note.text, each.signature);
    });
}

} // namespace chancery::ledger
