// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/entry.h"
#include "core/ledger/storage_fault.h"
#include "core/store/anchor_table.h"

#include <vector>

/// The rows of time-stamps and cosignatures, held to the entries that name them: by SHA-256, by kind, and by the head they speak of.
namespace chancery::engine {

/// What an entry says of an anchor it recorded.
struct NamedAnchor {
    std::int64_t seq = 0;
    store::Anchor row; ///< its value empty
    QString sha256;
};

/// The anchors that these entries (CHECKPOINT_TIMESTAMPED, CHECKPOINT_COSIGNED) name; others are passed over.
std::vector<NamedAnchor> anchorsNamed(const std::vector<ledger::SealedEntry> &entries);

/// Leaves the rows that an entry names just so. ANCHOR_MISSING: an entry names one that is not kept, or not as it says (place: the
/// entry). ANCHOR_FOREIGN: a row over such a head that no entry names so (place: the size); one over a head of which no entry speaks is
/// the storage check's to tell (store/beside_check.h).
std::vector<ledger::StorageFault> dropStrayAnchors(std::vector<store::Anchor> &rows, const std::vector<NamedAnchor> &named);

/// What of the rows is not as the entries name it; as above. Errors: Io.
base::Result<std::vector<ledger::StorageFault>> strayAnchors(const store::Connection &connection);

/// Writes the rows as the entries name them, in the caller's transaction: what no entry names goes, what stands under a wrong head or kind is put
/// right. What is gone cannot be made again. Errors: Io.
base::Status putAnchorsRight(const store::Connection &connection);

} // namespace chancery::engine
