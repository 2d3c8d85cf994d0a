// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/reader.h"

#include <QString>

#include <functional>
#include <set>
#include <stop_token>

namespace chancery::engine {

/// Into `folder`, for each of these entries: entry-N.json, its canonical bytes, and entry-N.tlog-proof, which proves under the
/// newest signed head that it stands in the ledger. One pass over the entries. Errors: Corrupt "LEDGER_BROKEN" (code) where the
/// proofs do not lead to the head's root; Io "EXPORT_UNWRITABLE" (file); Cancelled.
base::Status writeProofs(const store::Reader &reader, const std::set<std::int64_t> &entries, const QString &folder,
                         const std::function<void(std::int64_t done)> &progress, std::stop_token stop);

} // namespace chancery::engine
