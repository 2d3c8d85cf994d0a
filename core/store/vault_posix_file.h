// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/vault_disk.h"

namespace chancery::store {

/// A file descriptor that writes past the page cache while it may, through it otherwise.
class VaultPosixFile final : public VaultFile
{
public:
    /// Takes `descriptor` over. `direct`: it was opened with O_DIRECT.
    VaultPosixFile(QByteArray path, int descriptor, bool direct);
    ~VaultPosixFile() override;
    VaultPosixFile(const VaultPosixFile &) = delete;
    VaultPosixFile &operator=(const VaultPosixFile &) = delete;

    /// Sets space aside. Errors: Io "DISK_FULL".
    base::Status reserve(std::int64_t bytes);
    base::Status append(QByteArrayView bytes) override;
    base::Status sync() override;

private:
    bool goThroughCache();
    void startWriteback();

    QByteArray m_path;
    int m_descriptor;
    bool m_direct;
    std::int64_t m_written = 0;
    std::int64_t m_handedOver = 0; ///< how far the kernel was asked to begin writing
};

} // namespace chancery::store
