// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/checkpoint.h"

#include <QList>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

QByteArray Checkpoint::text() const
{
    return origin.toUtf8() + '\n' + QByteArray::number(qlonglong(size)) + '\n' + root.base64() + '\n';
}

base::Result<QByteArray> signCheckpoint(const Checkpoint &checkpoint, const PublicKey &key, const SignFunction &sign)
{
    const base::Result<QByteArray> line = signatureLine(checkpoint.text(), checkpoint.origin, key, sign);
    if (!line)
        return line.error();
    return checkpoint.text() + '\n' + line.value();
}

base::Result<Checkpoint> readCheckpoint(QByteArrayView note)
{
    const base::Result<SignedNote> read = readNote(note);
    if (!read)
        return read.error();
    const QList<QByteArray> lines = read->text.split('\n');
    if (lines.size() != 4 || lines[0].isEmpty() || !lines[3].isEmpty())
        return base::error(base::ErrorKind::BadInput, u"NOTE_MALFORMED"_s);
    Checkpoint checkpoint;
    checkpoint.origin = QString::fromUtf8(lines[0]);
    checkpoint.size = lines[1].toLongLong();
    const auto root = base::Digest::fromRaw(QByteArray::fromBase64(lines[2]));
    if (root)
        checkpoint.root = *root;
    // One spelling only: no sign, leading zero or loose base64.
    if (!root || checkpoint.text() != read->text)
        return base::error(base::ErrorKind::BadInput, u"NOTE_MALFORMED"_s);
    return checkpoint;
}

} // namespace chancery::ledger
