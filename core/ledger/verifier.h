// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/checkpoint.h"
#include "core/ledger/entry.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace chancery::ledger {

/// A checkpoint kept beside the entries: its signed note and the frontier it was made from.
struct StoredCheckpoint { std::int64_t size = 0; QByteArray note; QByteArray frontier; };

/// What is verified, read as it streams; `next` hands out entries in stored order, then nothing.
struct LedgerSource {
    std::function<std::optional<SealedEntry>()> next;
    std::function<std::optional<StoredCheckpoint>()> nextCheckpoint; ///< ascending sizes; may be empty
    std::int64_t expectedEntries = 0;                                ///< for progress only
};

struct BrokenEntry {
    std::int64_t seq = 0;
    QString code;      ///< "V3" …
    QString expected, found;
    QString sentenceCode; ///< worded in ui/text
};

struct CheckResult { QString code; bool ok = true; bool run = false; QString note; };

/// The report of `ledger.md` 8. This issue runs V1–V7, V11, V12; the ledger's own issue adds the rest and says so here.
struct VerifyReport {
    bool valid = false;
    std::int64_t entries = 0;
    std::int64_t size = 0;
    base::Digest root;
    std::optional<BrokenEntry> firstBroken;
    std::vector<CheckResult> checks;
    QStringList coverage;  ///< codes of what the evidence covers: SIGNED_TO, PINNED_KEY, NOT_ANCHORED, …
    QStringList warnings;
    std::int64_t lastGoodSeq = -1;
};

struct VerifyOptions {
    std::optional<PublicKey> pinned;
    std::optional<Checkpoint> seen;      ///< a checkpoint kept elsewhere
    bool allSignatures = false;
    std::function<void(std::int64_t)> progress;
    std::stop_token stop;
};

/// Pure over what it is handed: no database, no interface. Memory does not grow with the ledger.
/// Errors: Cancelled only; a broken ledger is a report, not an error.
base::Result<VerifyReport> verify(const LedgerSource &source, const VerifyFunction &signature, const VerifyOptions &options);

} // namespace chancery::ledger
