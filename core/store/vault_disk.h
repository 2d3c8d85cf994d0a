// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <memory>

namespace chancery::store {

/// A new file of the vault while it is written. Closed when destroyed; what was not synced may be lost.
class VaultFile
{
public:
    virtual ~VaultFile() = default;
    /// All of `bytes`, after what was written before. Fastest where length and address are multiples of 4096.
    virtual base::Status append(QByteArrayView bytes) = 0;
    /// What was appended survives a power cut once this succeeds.
    virtual base::Status sync() = 0;
};

/// What the vault asks of a disk, as few verbs as durability needs, so that tests fill it up, break it, or kill the
/// program at any of them. Paths are bytes. Errors: Io "DISK_FULL" | "VAULT_UNWRITABLE", value `path`. Any thread.
class VaultDisk
{
public:
    virtual ~VaultDisk() = default;
    /// A file that did not exist, mode 0600; `expectedBytes` are set aside where the file system can, so that a full disk
    /// is met before the work.
    virtual base::Result<std::unique_ptr<VaultFile>> create(const QByteArray &path, std::int64_t expectedBytes) = 0;
    /// Mode 0700; true where it was not there before.
    virtual base::Result<bool> makeFolder(const QByteArray &path) = 0;
    /// Replaces `to` in one step.
    virtual base::Status rename(const QByteArray &from, const QByteArray &to) = 0;
    /// The names in the folder survive a power cut once this succeeds.
    virtual base::Status syncFolder(const QByteArray &path) = 0;
    virtual base::Status remove(const QByteArray &path) = 0;
    /// Overwrites bytes of a file in place, and syncs them.
    virtual base::Status overwrite(const QByteArray &path, std::int64_t offset, QByteArrayView bytes) = 0;
};

} // namespace chancery::store
