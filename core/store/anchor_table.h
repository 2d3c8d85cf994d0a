// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace chancery::store {

/// What somebody outside this workstation said about the head of that size. Kinds: "timestamp" (an RFC 3161 token, DER),
/// "cosignature" (a signed note: the checkpoint of that size and a witness's line). Each is named by its SHA-256 in the entry
/// that recorded it.
struct Anchor {
    std::int64_t size = 0;
    QString kind;
    QByteArray value;
    friend bool operator==(const Anchor &, const Anchor &) = default;
};

class AnchorTable
{
public:
    explicit AnchorTable(const Connection &connection) : m_connection(connection) {}
    /// In the order of their sizes.
    base::Result<std::vector<Anchor>> all() const;
    base::Status put(const Anchor &anchor);
    base::Status clear();

private:
    const Connection &m_connection;
};

} // namespace chancery::store
