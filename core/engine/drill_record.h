// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/engine/drill.h"

#include <functional>

namespace chancery::engine {

/// What a drill found, in words: a sentence an attack.
using AttackWords = std::function<QString(const DrilledAttack &)>;

/// The drill as JSON: `origin`, `tree_size`, `root` and `checkpoint` of the ledger, `attacks` (`name`, `title`, `caught`,
/// `code`, `sentence`; `first_broken`, `provable` and `applicable` where they say something), and how many ended how.
base::Json drillRecord(const DrillReport &report, const AttackWords &title, const AttackWords &sentence);

/// The same signed as exports are: a `proof` (eddsa-jcs-2022) over its RFC 8785 form, with the ledger's key. Whoever knows the
/// ledger's key checks it with any Data Integrity library. Errors: what `sign` gives.
base::Result<base::Json> signedRecord(base::Json record, const base::UtcTime &at, const ledger::PublicKey &key, const ledger::SignFunction &sign);

/// In one step, so that there is a whole report or none. Errors: Io "EXPORT_UNWRITABLE" (file).
base::Status writeRecord(const QString &path, const base::Json &record);

} // namespace chancery::engine
