// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <cstdint>
#include <vector>

namespace chancery::ledger {

/// Whether the proof leads from that leaf at that place to the root of the tree of that size (RFC 9162 2.1.3.2).
bool provesInclusion(std::int64_t index, std::int64_t size, const base::Digest &leaf,
                     const std::vector<base::Digest> &proof, const base::Digest &root);

/// Whether the tree of `size` continues that of `oldSize` without changing a leaf of it (RFC 9162 2.1.4.2).
bool provesConsistency(std::int64_t oldSize, std::int64_t size, const base::Digest &oldRoot, const base::Digest &root,
                       const std::vector<base::Digest> &proof);

} // namespace chancery::ledger
