// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/store/vault_batch.h"
#include "core/store/vault_paths.h"

#include <map>
#include <set>
#include <stop_token>
#include <vector>

namespace chancery::store {

class BlobCipher;
struct StoredBlob;

/// Gives synced files their names, and those names their durability: rename, then one sync for each folder touched. Until
/// it answers, nothing may be acknowledged.
class VaultCommit
{
public:
    VaultCommit(const VaultPaths &paths, BlobCipher &cipher, VaultDisk &disk);

    /// One answer for each job, in order. Stopped before the first rename, nothing of the batch stays.
    std::vector<base::Result<StoredBlob>> run(VaultJobs &jobs, std::stop_token stop);

private:
    /// What the vault has under a digest before this batch.
    enum class Found { Nothing, Whole, Damaged };
    /// What becomes of one digest; several jobs may share it.
    struct Fate {
        Found before = Found::Nothing;
        bool placed = false;               ///< this batch renamed a file to it
        std::optional<base::Error> error;
    };

    base::Status look(const VaultJobs &jobs, std::stop_token stop);
    void place(VaultJob &job);
    base::Status rename(const VaultJob &job);
    void syncFolders();
    base::Result<StoredBlob> answer(const VaultJob &job, std::set<base::Digest> &told) const;
    void drop(VaultJob &job);

    const VaultPaths &m_paths;
    BlobCipher &m_cipher;
    VaultDisk &m_disk;
    std::map<base::Digest, Fate> m_fates;
};

} // namespace chancery::store
