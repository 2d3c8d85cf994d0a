// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/utc_time.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// Trusted time (RFC 3161): an authority signs that a digest existed at a moment. Everything here is offline; carrying the
/// query there and the reply back is somebody else's.
namespace chancery::secrets {

/// What is sent to an authority (`application/timestamp-query`, DER), and what its reply is held to.
struct TimestampQuery {
    QByteArray der;
    base::Digest imprint; ///< SHA-256 of what is stamped
    QByteArray nonce;     ///< big-endian, 8 bytes
};
/// Asks for the certificate along with the token, so that the token can be checked by itself later.
base::Result<TimestampQuery> timestampQuery(const base::Digest &imprint, base::Random &random);

/// A query that was written to a file. Errors: BadInput "TIMESTAMP_UNREADABLE" (also where it stamps no SHA-256).
base::Result<TimestampQuery> readTimestampQuery(const QByteArray &der);

/// What a token that holds says.
struct TimestampToken {
    base::UtcTime time;
    std::int64_t toleranceMs = 1000; ///< how exact it is: what the token says, at least the second it counts in
    QString authority;               ///< the signer's name: common name, or the whole subject
    QString policy, serial;
    QByteArray der;                  ///< the token alone (CMS SignedData), as it is kept
};

/// Takes the token out of an authority's reply (`application/timestamp-reply`, DER). Held to: granted; version, imprint and nonce of
/// the query; the signature; a chain to one of `roots` (PEM); the time-stamping usage. `query` without nonce: a reply to a
/// query of another program. Errors: BadInput "TIMESTAMP_UNREADABLE", "TIMESTAMP_REFUSED" (reason), "TIMESTAMP_DIFFERS" (what: "imprint",
/// "nonce", "usage", "chain", "signature"), "ROOTS_UNREADABLE".
base::Result<TimestampToken> tokenOfReply(const QByteArray &reply, const TimestampQuery &query, const QByteArray &roots);

/// Whether there is a certificate (PEM) in it. Errors: BadInput "ROOTS_UNREADABLE".
base::Status readableRoots(const QByteArray &roots);

/// Checks a kept token again. The chain is judged as of the token's own time: an authority's certificate may have run out since, which
/// takes nothing from what it signed before. Errors: as above.
base::Result<TimestampToken> checkToken(const QByteArray &token, const base::Digest &imprint, const QByteArray &roots);

} // namespace chancery::secrets
