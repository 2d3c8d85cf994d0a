// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <openssl/rand.h>

#include <cstdlib>

namespace chancery::base {

QByteArray SystemRandom::bytes(qsizetype count)
{
    QByteArray out(count, Qt::Uninitialized);
    // A generator that cannot answer leaves no safe way on: keys would be guessable.
    if (RAND_bytes(reinterpret_cast<unsigned char *>(out.data()), int(count)) != 1)
        std::abort();
    return out;
}

QString uuidV7(UtcTime now, Random &random)
{
    QByteArray raw(6, Qt::Uninitialized);
    const auto ms = std::uint64_t(now.msSinceEpoch());
    for (int i = 0; i < 6; ++i)
        raw[i] = char(ms >> (8 * (5 - i)));
    raw += random.bytes(10);
    raw[6] = char((raw[6] & 0x0f) | 0x70);
    raw[8] = char((raw[8] & 0x3f) | 0x80);
    const QByteArray hex = raw.toHex();
    return QString::fromLatin1(hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-'
                               + hex.mid(16, 4) + '-' + hex.mid(20));
}

QString urnUuid(UtcTime now, Random &random)
{
    return QStringLiteral("urn:uuid:") + uuidV7(now, random);
}

} // namespace chancery::base
