// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/checkpoint.h"
#include "core/ledger/export_sink.h"

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
};

/// One file that RDF tools and plain JSON tools both read, signed as a whole (eddsa-jcs-2022). Streamed: members come
/// in JCS order and are hashed as they go, `proof` last. Errors: as forEachEntry() and ExportSink::finish(), BadInput
/// "CONTEXT_UNREADABLE", Corrupt "ENTRY_UNREADABLE" (seq), and what `sign` gives.
base::Result<ExportSummary> exportJsonLd(QIODevice &device, const JsonLdHead &head, const EntrySource &next,
                                         const SignFunction &sign, const ExportOptions &options);

} // namespace chancery::ledger
