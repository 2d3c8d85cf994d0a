// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/ledger/checkpoint.h"

#include <optional>

/// W3C Data Integrity, cryptosuite eddsa-jcs-2022 (vc-di-eddsa 3.3): a proof inside the JSON document it signs.
namespace chancery::ledger {

/// A proof as read from a document.
struct DocumentProof {
    PublicKey key;          ///< what the verification method names
    QByteArray signedBytes; ///< SHA-256 of the proof options ‖ SHA-256 of the document
    QByteArray signature;
};

/// The `proof` member over a document whose JCS bytes without it hash to `document`. There is no @context in it: a lone
/// proof may leave it out, and a widespread verifier compares embedded contexts by identity.
/// Errors: what `sign` gives.
base::Result<base::Json> makeProof(const base::Digest &document, const QString &created, const PublicKey &key,
                                   const SignFunction &sign);

/// Nothing where it is no proof of this suite, or its key no did:key.
std::optional<DocumentProof> readProof(const base::Json &proof, const base::Digest &document);

} // namespace chancery::ledger
