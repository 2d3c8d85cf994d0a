// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/vault_channel.h"
#include "core/store/vault_job.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace chancery::store {

class BlobCipher;
class VaultSource;

using VaultJobs = std::vector<std::unique_ptr<VaultJob>>;

/// Takes jobs from their sources to synced files under `incoming/`, in three stages at once:
///
///     caller: read, seal ──▶ hashing thread ──▶ writing thread: write, sync ──▶ chunk free again
///
/// Eight chunks go round, so memory stays the same whatever the size. Hashing is the slowest of the three; the others
/// hide behind it. Each job ends either on disk, synced, or with `error` set and nothing on disk.
class VaultBatch
{
public:
    VaultBatch(BlobCipher &cipher, VaultDisk &disk);

    using Progress = std::function<void(const VaultJob &job, std::int64_t bytesOfAll)>;
    /// Blocks. `progress` is called on this thread. When stopped, jobs that are not through end as Cancelled.
    void run(VaultJobs &jobs, const Progress &progress, std::stop_token stop);

private:
    void feed(VaultJob &job);
    base::Status begin(VaultJob &job, const VaultSource &source);
    base::Status feedChunks(VaultJob &job, VaultSource &source);
    base::Status fillChunk(const VaultJob &job, VaultSource &source, std::int64_t index, VaultChunk &chunk);
    void hashAll();
    void writeAll(std::stop_token stop);

    BlobCipher &m_cipher;
    VaultDisk &m_disk;
    VaultChannel<std::unique_ptr<VaultChunk>> m_free;
    VaultChannel<VaultParcel> m_toHash;
    VaultChannel<VaultParcel> m_toWrite;
    Progress m_progress;
    std::stop_token m_stop;
    std::int64_t m_bytesFed = 0;
};

} // namespace chancery::store
