// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <vector>

namespace chancery::ledger {

/// C2SP tlog-proof@v1: where an entry stands, the hashes from its leaf to the root, and the checkpoint of that root.
struct TlogProof {
    std::int64_t index = 0;
    std::vector<base::Digest> hashes;
    QByteArray checkpoint;
};

/// The text of it, which ends with the checkpoint.
QByteArray writeTlogProof(const TlogProof &proof);
/// Nothing where the text is not exactly of that form.
std::optional<TlogProof> readTlogProof(const QByteArray &text);

} // namespace chancery::ledger
