// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/vault_disk.h"

namespace chancery::store {

/// The vault's disk for real, by POSIX calls. Large files bypass the page cache where the file system allows it (measured:
/// the only way to keep the disk busy while hashing, see tests/bench/README.md).
class VaultPosixDisk : public VaultDisk
{
public:
    base::Result<std::unique_ptr<VaultFile>> create(const QByteArray &path, std::int64_t expectedBytes) override;
    base::Result<bool> makeFolder(const QByteArray &path) override;
    base::Status rename(const QByteArray &from, const QByteArray &to) override;
    base::Status syncFolder(const QByteArray &path) override;
    base::Status remove(const QByteArray &path) override;
    base::Status overwrite(const QByteArray &path, std::int64_t offset, QByteArrayView bytes) override;
};

/// The error for a failed call on `path`, from errno's value.
base::Error diskError(const QByteArray &path, int reason);

} // namespace chancery::store
