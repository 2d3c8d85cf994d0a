// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace chancery::store {

/// Holds a workspace for one writer: flock(2) on `workspace.lock`, which the kernel frees when the process ends, and in it
/// who holds it, for the sentence that another instance shows.
class WorkspaceLock
{
public:
    /// Errors: Busy "WORKSPACE_LOCKED" (values: user, host, pid, since); Io "READ_ONLY"; BadInput "NETWORK_FOLDER".
    static base::Result<WorkspaceLock> take(const QString &folder, const QString &user, const QString &host, const QString &since);
    WorkspaceLock(WorkspaceLock &&other) noexcept;
    WorkspaceLock &operator=(WorkspaceLock &&other) noexcept;
    ~WorkspaceLock();

private:
    explicit WorkspaceLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

/// Whether a folder lies on NFS, SMB or another file system whose locks cannot be trusted (`ledger.md` 7).
bool isNetworkFolder(const QString &folder);

} // namespace chancery::store
