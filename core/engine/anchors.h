// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/export_jsonld.h"
#include "core/ledger/verifier.h"
#include "core/store/reader.h"

#include <map>
#include <optional>
#include <vector>

/// What stands outside of this workstation and speaks for the ledger's heads (`ledger.md` 5): who is asked, and what they said.
namespace chancery::engine {

struct TimestampAuthority { QString url; QByteArray roots; };
struct KnownWitness { ledger::Witness witness; QString url; };

/// As CONFIG_CHANGED entries name them.
struct AnchorSettings {
    std::optional<TimestampAuthority> authority;
    std::vector<KnownWitness> witnesses;
};

/// Names of the settings in the ledger.
namespace setting {
inline const QString AuthorityUrl = QStringLiteral("timestamp_authority url");
inline const QString AuthorityRoots = QStringLiteral("timestamp_authority roots");
QString witness(const QString &name); ///< its value: the verifier key, a space, the URL
} // namespace setting

AnchorSettings anchorSettings(const std::map<QString, QString> &settings);
/// Errors: Io.
base::Result<AnchorSettings> anchorSettings(const store::Reader &reader);

/// What an authority stamps: SHA-256 of the checkpoint's text, which is what the ledger's key signs.
base::Result<base::Digest> stampedOf(QByteArrayView checkpoint);

/// What did not hold of what was handed to the verifier, and what is to be said beside the verdict.
struct CheckedAnchors {
    std::vector<ledger::StorageFault> faults; ///< ANCHOR_MISSING, ANCHOR_FOREIGN (anchor_rows.h); ANCHOR_BAD: stamps another head, or is not of that authority
    QStringList warnings; ///< AUTHORITY_NOT_PINNED, WITNESS_NOT_PINNED: judges that the ledger itself names; TIMESTAMPS_UNCHECKED: nobody names one
};

/// Hands the verifier what is kept of time-stamps and cosignatures. `roots`: the certificates that tokens must lead to; those that the ledger
/// ever named where empty. Its witnesses likewise, where `options` names none. Errors: Io.
base::Result<CheckedAnchors> addAnchors(const store::Reader &reader, const QByteArray &roots, ledger::VerifyOptions &options);

/// The same of what an exported file carries.
CheckedAnchors addAnchors(const ledger::LedgerSource &source, const QByteArray &roots, ledger::VerifyOptions &options);

/// What an export carries along of the anchors: for each size the note with its cosignatures, and the newest token over it.
/// Errors: Io.
base::Result<std::vector<ledger::AnchorCheckpoint>> anchorsToCarry(const store::Reader &reader, std::int64_t treeSize);

} // namespace chancery::engine
