// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/checkpoint.h"
#include "core/ledger/export_sink.h"
#include "core/ledger/sealed_fields.h"

#include <functional>

namespace chancery::ledger {

/// A signing key of the ledger and the smallest tree size that it signs.
struct LedgerKey {
    PublicKey key;
    std::int64_t firstSize = 1;
};

/// A checkpoint worth carrying along: one at a key change or at an anchor.
struct AnchorCheckpoint {
    std::int64_t size = 0;
    QByteArray note;
    QByteArray timestampToken; ///< RFC 3161, DER; may be empty
};

/// All that a full JSON-LD export says beside the entries.
struct JsonLdHead {
    QString id;          ///< urn:uuid: of this export
    QString generatedBy; ///< IRI of this installation
    base::UtcTime generatedAt;
    QString origin;
    std::vector<LedgerKey> keys;
    QByteArray checkpoint; ///< the signed note of the tree's size
    std::vector<AnchorCheckpoint> checkpoints;
    QByteArray context;    ///< the text of the JSON-LD context, embedded whole so that the file expands offline
    PublicKey signer;      ///< the key active at the tree's size
    std::vector<Disclosure> disclosures; ///< of sealed fields that the reader may see
};

/// One file that RDF tools and plain JSON tools both read, signed as a whole (eddsa-jcs-2022). Streamed: members come
/// in JCS order and are hashed as they go, `proof` last. Errors: as forEachEntry() and ExportSink::finish(), BadInput
/// "CONTEXT_UNREADABLE", Corrupt "ENTRY_UNREADABLE" (seq), and what `sign` gives.
base::Result<ExportSummary> exportJsonLd(QIODevice &device, const JsonLdHead &head, const EntrySource &next,
                                         const SignFunction &sign, const ExportOptions &options);

/// One submission's history alone: its entries with entry 0, changes of key and format, and the role grants they rely on, each
/// with its proof of inclusion, and from each older checkpoint one of consistency. Of other submissions nothing is told but
/// how many entries the ledger has. `open` starts the entries anew: they are read twice. `options.treeSize`: of the ledger.
/// Errors: as exportJsonLd(); NotFound "NO_SUBMISSION" (id); Corrupt "EXPORT_INCOMPLETE" where the proofs do not lead to the
/// checkpoint's root.
base::Result<ExportSummary> exportSubmission(QIODevice &device, const JsonLdHead &head, const QString &submissionIri,
                                             const std::function<EntrySource()> &open, const SignFunction &sign,
                                             const ExportOptions &options);

} // namespace chancery::ledger
