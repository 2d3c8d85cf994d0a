// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/vault_job.h"

#include <stop_token>
#include <vector>

namespace chancery::store {

class BlobCipher;

/// The writing stage: parcels in, synced files under `incoming/` out. A job that fails leaves no file.
class VaultWriter
{
public:
    VaultWriter(BlobCipher &cipher, VaultDisk &disk, std::stop_token stop);

    void take(const VaultParcel &parcel);
    /// Makes what was written so far durable; a few files at a time are left waiting, since one flush of the disk serves
    /// them all.
    void syncAll();

private:
    void begin(VaultJob &job);
    void end(VaultJob &job, const base::Status &read);
    base::Status writeTrailer(VaultJob &job);
    void fail(VaultJob &job, const base::Error &error);

    BlobCipher &m_cipher;
    VaultDisk &m_disk;
    std::stop_token m_stop;
    VaultChunk m_page; ///< lends a header the page boundary that the file wants
    std::vector<VaultJob *> m_unsynced;
};

} // namespace chancery::store
