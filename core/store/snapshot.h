// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace chancery::store {

/// While it lives, everything read through the connection is one state of the file, whatever others write meanwhile (WAL).
/// Inside another snapshot or a transaction it changes nothing. Keeps the log from being checkpointed: not for long idling.
class Snapshot
{
public:
    explicit Snapshot(const Connection &connection);
    Snapshot(Snapshot &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    sqlite3 *m_handle = nullptr; ///< null where an outer one holds already
};

} // namespace chancery::store
