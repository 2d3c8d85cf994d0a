// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <QByteArrayView>

#include <cstdint>
#include <optional>
#include <vector>

namespace chancery::ledger {

base::Digest leafHash(QByteArrayView bytes);                               ///< SHA-256(0x00 ‖ bytes), RFC 6962 2.1
base::Digest nodeHash(const base::Digest &left, const base::Digest &right); ///< SHA-256(0x01 ‖ left ‖ right)

/// A growing RFC 6962 tree as a compact range: one hash for each set bit of the size, largest subtree first.
class CompactRange
{
public:
    CompactRange() = default;
    /// Restores a stored frontier; wrong counts give an empty optional.
    static std::optional<CompactRange> restore(std::int64_t size, QByteArrayView frontier);

    void append(const base::Digest &leaf);
    std::int64_t size() const { return m_size; }
    base::Digest root() const;      ///< of the empty tree: SHA-256 of nothing
    QByteArray frontier() const;    ///< the hashes, 32 bytes each
    bool hasFrontier(QByteArrayView frontier) const; ///< whether these are they

private:
    std::int64_t m_size = 0;
    std::vector<base::Digest> m_hashes;
};

} // namespace chancery::ledger
