// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace chancery::test {

/// A disk under SQLite that fails when told: while it lives, every database that is opened in this program goes through it.
/// Calls that change the disk (write, sync, truncate, delete) are counted from 1. One thread at a time, one at a time.
class FailingStorage
{
public:
    enum class Fault { Io, Full };

    FailingStorage();
    ~FailingStorage(); ///< every connection that was opened must be closed by then
    FailingStorage(const FailingStorage &) = delete;
    FailingStorage &operator=(const FailingStorage &) = delete;

    /// Call number `call` from now on fails, and with `forGood` every one after it.
    void failAt(int call, Fault fault, bool forGood);
    void failNoMore();
    /// Calls since the last failAt() or failNoMore().
    int calls() const;
    bool hasFailed() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery::test
