// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/checkpoint.h"
#include "core/ledger/data_integrity.h"
#include "core/ledger/entry.h"
#include "core/ledger/storage_fault.h"
#include "core/ledger/witness.h"

#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <stop_token>

namespace chancery::ledger {

/// A checkpoint kept beside the entries: its signed note and the frontier it was made from.
struct StoredCheckpoint { std::int64_t size = 0; QByteArray note; QByteArray frontier; };

/// What an export of one submission carries in place of the entries that it leaves out. Its `next` hands out the entries
/// of that submission, entry 0, key changes and role grants, ascending.
struct SubmissionScope {
    QString submissionIri;
    std::int64_t count = 0;         ///< how many entries that submission has
    std::int64_t treeSize = 0;
    std::map<std::int64_t, std::vector<base::Digest>> inclusion;   ///< seq → proof to the newest checkpoint
    std::map<std::int64_t, std::vector<base::Digest>> consistency; ///< size of an older checkpoint → proof to the newest
};

/// What is verified, read as it streams; `next` hands out entries in stored order, then nothing. What stands below
/// `expectedEntries` concerns exported files; a workspace leaves it as it is.
struct LedgerSource {
    std::function<std::optional<SealedEntry>()> next;
    std::function<std::optional<StoredCheckpoint>()> nextCheckpoint; ///< ascending sizes; may be empty
    std::int64_t expectedEntries = 0;                                ///< for progress only
    bool hashesStored = true;         ///< NDJSON has none: an entry's hash is then only what its bytes give
    bool everyStateSigned = true;     ///< a workspace signs every state; an export may come without checkpoints
    bool allSignatures = false;       ///< an export carries few checkpoints, all of them anchors
    std::optional<SubmissionScope> scope;
    std::vector<std::pair<std::int64_t, QByteArray>> timestamps;     ///< tokens (RFC 3161, DER) that an export carries, by size
    std::multimap<std::int64_t, QByteArray> disclosures;             ///< of sealed fields that an export carries, by seq
    bool proofExpected = false;       ///< JSON-LD carries a proof over the document
    std::optional<DocumentProof> proof;
    std::optional<base::Digest> context; ///< SHA-256 of the embedded JSON-LD context in canonical form
};

struct BrokenEntry {
    std::int64_t seq = 0;
    QString code;      ///< "V3" …
    QString expected, found;
    QString sentenceCode; ///< worded in ui/text
};

/// `note` is a code, worded in ui/text. Codes: V1 … V13, and for exported JSON-LD "PROOF", "CONTEXT", "SEALED".
struct CheckResult { QString code; bool ok = true; bool run = false; QString note; };

/// The report of `ledger.md` 8. Run here: V2 to V13; V8 where a checkpoint kept elsewhere or a head mark is handed in, V10
/// where a witness is. `checks` says which ran. V1 is the store's to add, in `storage`.
struct VerifyReport {
    bool valid = false;
    std::int64_t entries = 0;
    std::int64_t size = 0;
    base::Digest root;
    std::optional<BrokenEntry> firstBroken;
    std::vector<CheckResult> checks;
    QStringList coverage;  ///< what the evidence covers, each a code and "name=value" words: SIGNED_TO, PINNED_KEY, HEAD_MARK, NO_HEAD_MARK, SEEN_AT, NOT_ANCHORED, …
    QStringList warnings;  ///< likewise: "CLOCK_WENT_BACK seq=7 before=… after=…", UNKNOWN_ACTION, KEY_NOT_PINNED, …
    std::vector<StorageFault> storage; ///< V1, filled by whoever holds the file; empty for an export
    std::int64_t lastGoodSeq = -1;
    QString lastGoodTime;  ///< timestamp_utc of that entry
    base::Digest lastGoodRoot; ///< of the tree that ends with it; zero where it was not built (scope of one submission)
};

/// A time-stamp over the checkpoint of that size, its token checked by whoever hands it in.
struct TimestampBound {
    std::int64_t size = 0;
    base::UtcTime time;
    std::optional<base::Digest> token;   ///< SHA-256 of the token, by which CHECKPOINT_TIMESTAMPED names it
    std::int64_t toleranceMs = 1000;     ///< tokens count whole seconds; more where the token says how exact it is
};

struct VerifyOptions {
    std::optional<PublicKey> pinned;
    std::vector<Checkpoint> seen;        ///< checkpoints kept elsewhere
    std::optional<Checkpoint> headMark;  ///< the newest one this workstation remembers
    std::vector<TimestampBound> timestamps;
    std::vector<Witness> witnesses;      ///< whose cosignatures count
    std::vector<QByteArray> cosigned;    ///< checkpoint notes with cosignatures that are kept beside the ledger
    bool allSignatures = false;
    /// Which transitions are legal; without it V12 checks only that each continues the last state. Handed in, because
    /// the lifecycle belongs to workflow.
    std::function<bool(domain::State, domain::State)> legal;
    std::function<void(std::int64_t)> progress;
    std::stop_token stop;
    int threads = 0;                     ///< that examine entries; 0: two where the machine has two
};

/// Pure over what it is handed: no database, no interface. Memory does not grow with the ledger.
/// Errors: Cancelled only; a broken ledger is a report, not an error.
base::Result<VerifyReport> verify(const LedgerSource &source, const VerifyFunction &signature, const VerifyOptions &options);

} // namespace chancery::ledger
