// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_commit.h"

#include "core/store/vault.h"
#include "core/store/vault_blob_reader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::store {

VaultCommit::VaultCommit(const VaultPaths &paths, BlobCipher &cipher, VaultDisk &disk)
    : m_paths(paths), m_cipher(cipher), m_disk(disk)
{}

std::vector<base::Result<StoredBlob>> VaultCommit::run(VaultJobs &jobs, std::stop_token stop)
{
    const base::Status looked = look(jobs, stop);
    for (const std::unique_ptr<VaultJob> &job : jobs) {
        if (!looked && !job->error)
            job->error = looked.error();
        if (!job->error)
            place(*job);
        drop(*job);
    }
    syncFolders();
    std::vector<base::Result<StoredBlob>> answers;
    std::set<base::Digest> told;
    for (const std::unique_ptr<VaultJob> &job : jobs)
        answers.push_back(answer(*job, told));
    return answers;
}

// All that may take long comes before the first rename, so that a cancelled batch leaves nothing.
base::Status VaultCommit::look(const VaultJobs &jobs, std::stop_token stop)
{
    for (const std::unique_ptr<VaultJob> &job : jobs) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
        if (job->error || m_fates.contains(job->sha256))
            continue;
        Fate &fate = m_fates[job->sha256];
        const auto reader = VaultBlobReader::open(m_paths.blob(job->sha256), job->sha256, m_cipher);
        if (!reader && reader.error().kind == base::ErrorKind::NotFound)
            continue;
        // Read through to the end: someone who attaches the same document again may do so because the stored one is damaged.
        const base::Status sound = reader ? reader->verify(stop) : base::Status(reader.error());
        if (!sound && sound.error().kind == base::ErrorKind::Cancelled)
            return sound;
        // An unreadable one is not thrown away: it may be whole, behind a wrong permission.
        if (!sound && sound.error().kind != base::ErrorKind::Corrupt)
            fate.error = sound.error();
        fate.before = sound ? Found::Whole : Found::Damaged;
    }
    return {};
}

void VaultCommit::place(VaultJob &job)
{
    Fate &fate = m_fates[job.sha256];
    if (fate.error || fate.placed || fate.before == Found::Whole)
        return;
    const base::Status renamed = rename(job);
    if (renamed) {
        fate.placed = true;
        job.onDisk = false;
    } else {
        fate.error = renamed.error();
    }
}

base::Status VaultCommit::rename(const VaultJob &job)
{
    const base::Result<bool> shelf = m_disk.makeFolder(m_paths.shelf(job.sha256));
    if (!shelf)
        return shelf.error();
    return m_disk.rename(job.incoming, m_paths.blob(job.sha256));
}

// Also for blobs that were there: whoever renamed them may have been killed before syncing.
void VaultCommit::syncFolders()
{
    if (m_fates.empty())
        return;
    const base::Status rootSynced = m_disk.syncFolder(m_paths.root());
    std::map<QByteArray, base::Status> shelves;
    for (auto &[digest, fate] : m_fates) {
        if (fate.error || (!fate.placed && fate.before != Found::Whole))
            continue;
        const QByteArray shelf = m_paths.shelf(digest);
        if (!shelves.contains(shelf))
            shelves[shelf] = m_disk.syncFolder(shelf);
        const base::Status &synced = rootSynced ? shelves[shelf] : rootSynced;
        if (synced)
            continue;
        fate.error = synced.error();
        // Not acknowledged, so cleanly absent; but never at the cost of what was there before.
        if (fate.placed && fate.before == Found::Nothing)
            (void)m_disk.remove(m_paths.blob(digest));
    }
}

base::Result<StoredBlob> VaultCommit::answer(const VaultJob &job, std::set<base::Digest> &told) const
{
    if (job.error)
        return *job.error;
    const Fate &fate = m_fates.at(job.sha256);
    if (fate.error)
        return *fate.error;
    const bool first = told.insert(job.sha256).second;
    return StoredBlob{.sha256 = job.sha256, .byteLength = job.byteLength,
                      .alreadyThere = !first || fate.before == Found::Whole,
                      .replacedDamaged = first && fate.before == Found::Damaged, .source = job.stamp};
}

void VaultCommit::drop(VaultJob &job)
{
    if (std::exchange(job.onDisk, false))
        (void)m_disk.remove(job.incoming);
}

} // namespace chancery::store
