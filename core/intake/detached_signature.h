// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace chancery::intake {

/// A range of bytes of a file: offset and length.
using ByteRange = std::pair<std::int64_t, std::int64_t>;

/// What checking a signature (CMS, RFC 5652) over bytes of a file gave.
struct SignatureCheck {
    enum class Verdict {
        Holds,      ///< digest and signature value fit the bytes and the certificate inside
        Broken,     ///< they do not: the bytes or the signature were changed
        Unreadable, ///< no CMS, an algorithm that is not known, or no certificate inside
    };
    Verdict verdict = Verdict::Unreadable;
    QString signer; ///< common name, or the whole subject where it has none
};

/// Checks a CMS signature over the ranges of an open file, read in pieces. Trust, validity periods and revocation are not
/// looked at. A signature that encapsulates content holds if that is the SHA-1 of the bytes (adbe.pkcs7.sha1).
SignatureCheck checkSignature(QByteArrayView cms, int descriptor, const std::vector<ByteRange> &ranges);

/// Whether a CMS is an RFC 3161 timestamp: a clock's word, no person's.
bool isTimestamp(QByteArrayView cms);

} // namespace chancery::intake
