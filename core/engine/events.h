// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/person.h"
#include "core/domain/submission.h"
#include "core/ledger/verifier.h"
#include "core/workflow/decision.h"

#include <QString>

#include <cstdint>
#include <variant>
#include <vector>

/// What the engine says back. Plain values; nothing is said before its transaction has committed with synchronous=FULL.
namespace chancery::engine {

/// Names one asked command until its Finished.
using Ticket = std::uint64_t;

/// Who is signed in.
struct Session {
    QString token;  ///< carried by every command; empty: nobody
    domain::Person person;
    domain::Role role = domain::Role::Auditor; ///< the role acted in
};

/// Receipt of what was appended.
struct Receipt {
    std::int64_t seq = -1;   ///< of the last entry of the act; -1 where nothing was appended
    QString entryHash;
    std::int64_t size = 0;
};

struct AttachedDocument { domain::DocumentId id; QString file; base::Digest sha256; std::int64_t byteLength = 0; QString mediaType; domain::DocumentId duplicateOf; domain::DocumentId replaces = {}; };
/// `found` is never empty: the SHA-256 that is there, "missing", or "altered" where the bytes cannot be decrypted any more.
struct DamagedDocument { domain::SubmissionId submission; domain::DocumentId document; QString expected, found, file; };
/// Where documents of a submission that was sent went; `opened`: in this very act.
struct Amendment { domain::SubmissionId id; bool opened = false; };

// One outcome struct for each kind of answer.
struct Created { QString id; };
struct Attached { std::vector<AttachedDocument> documents; std::vector<std::pair<QString, base::Error>> refused; std::optional<Amendment> amendment; };
struct Verified { std::int64_t checked = 0; std::vector<DamagedDocument> damaged; };
struct Validated { bool clean = false; int blocking = 0; std::vector<domain::Finding> findings; };
struct Locked { base::Digest packageSha256; QString version; };
struct Advanced { domain::State from = domain::State::Draft; domain::State to = domain::State::Draft; workflow::Decision decision; };
struct ClocksRun { std::vector<std::pair<domain::SubmissionId, domain::RunningClock>> fired; };
struct LedgerVerified { ledger::VerifyReport report; };
struct Exported { QString file; base::Digest sha256; std::int64_t entries = 0; std::int64_t treeSize = 0; QByteArray checkpoint; };
struct BackedUp { QString file; base::Digest sha256; std::int64_t byteLength = 0; std::int64_t entries = 0; std::int64_t files = 0; std::int64_t missing = 0; };
struct Restored { QString folder; QString origin; std::int64_t entries = 0; std::int64_t files = 0; std::int64_t missing = 0; };
struct Rebuilt { std::int64_t entries = 0; std::vector<ledger::StorageFault> differences; };
struct Acknowledged {}; ///< done, nothing more to say

using Answer = std::variant<Acknowledged, Session, Created, Attached, Verified, Validated, Locked, Advanced, ClocksRun,
                            LedgerVerified, Exported, BackedUp, Rebuilt>;

struct Outcome { Receipt receipt; Answer answer; };

/// Long work on its way. `done` and `total` in bytes or entries; total 0: unknown.
struct Progress { Ticket ticket = 0; QString what; std::int64_t done = 0; std::int64_t total = 0; bool bytes = false; };
/// The workspace changed; views read a new snapshot.
struct Changed { std::int64_t seq = 0; std::vector<domain::SubmissionId> submissions; };
struct Finished { Ticket ticket = 0; base::Result<Outcome> result; };

using Event = std::variant<Progress, Changed, Finished>;

} // namespace chancery::engine
