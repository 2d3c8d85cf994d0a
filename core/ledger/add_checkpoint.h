// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <vector>

namespace chancery::ledger {

/// The body of C2SP tlog-witness `add-checkpoint`: what a witness is shown so that he may cosign a head. Also a file's content.
struct AddCheckpoint {
    std::int64_t oldSize = 0;             ///< the newest head that this witness has seen; 0: none yet
    std::vector<base::Digest> proof;      ///< that the new head continues it (RFC 6962 2.1.2); empty where oldSize is 0 or the same
    QByteArray checkpoint;                ///< the signed note
};

QByteArray writeAddCheckpoint(const AddCheckpoint &request);
/// Nothing where the text is not exactly of that form. At most 63 hashes, as the format allows.
std::optional<AddCheckpoint> readAddCheckpoint(const QByteArray &text);

} // namespace chancery::ledger
