// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault.h"

#include "core/base/native_path.h"
#include "core/base/source_file.h"
#include "core/store/vault_batch.h"
#include "core/store/vault_blob_reader.h"
#include "core/store/vault_commit.h"
#include "core/store/vault_paths.h"
#include "core/store/vault_posix_disk.h"

#include <unistd.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

// Has no state: one serves every vault.
VaultPosixDisk posixDisk;

base::Status makeFolders(const VaultPaths &paths, VaultDisk &disk)
{
    const base::Result<bool> madeRoot = disk.makeFolder(paths.root());
    if (!madeRoot)
        return madeRoot.error();
    const base::Status named = *madeRoot ? disk.syncFolder(paths.parent()) : base::Status();
    if (!named)
        return named;
    const base::Result<bool> madeIncoming = disk.makeFolder(paths.incoming());
    if (!madeIncoming)
        return madeIncoming.error();
    return {};
}

std::vector<base::Result<StoredBlob>> storeAll(VaultJobs &jobs, const VaultPaths &paths, BlobCipher &cipher, VaultDisk &disk,
                                               const VaultBatch::Progress &progress, std::stop_token stop)
{
    const base::Status ready = makeFolders(paths, disk);
    if (!ready)
        return std::vector<base::Result<StoredBlob>>(jobs.size(), ready.error());
    VaultBatch(cipher, disk).run(jobs, progress, stop);
    return VaultCommit(paths, cipher, disk).run(jobs, stop);
}

std::unique_ptr<VaultJob> newJob(const VaultPaths &paths, std::uint64_t number)
{
    auto job = std::make_unique<VaultJob>();
    job->incoming = paths.incoming() + '/' + QByteArray::number(::getpid()) + '-' + QByteArray::number(quint64(number));
    return job;
}

} // namespace

Vault::Vault(QString folder, BlobCipher &cipher) : Vault(std::move(folder), cipher, posixDisk) {}

Vault::Vault(QString folder, BlobCipher &cipher, VaultDisk &disk)
    : m_folder(std::move(folder)), m_cipher(cipher), m_disk(disk)
{}

base::Result<StoredBlob> Vault::put(const QString &path, const ProgressFunction &progress, std::stop_token stop)
{
    BatchProgressFunction told;
    if (progress)
        told = [&progress](const BatchProgress &at) { progress(at.bytesDone); };
    return putMany({path}, told, std::move(stop)).front();
}

base::Result<StoredBlob> Vault::putBytes(QByteArrayView bytes)
{
    const VaultPaths paths(m_folder);
    VaultJobs jobs;
    jobs.push_back(newJob(paths, m_written++));
    jobs.back()->bytes = bytes;
    return storeAll(jobs, paths, m_cipher, m_disk, {}, {}).front();
}

std::vector<base::Result<StoredBlob>> Vault::putMany(const QStringList &paths, const BatchProgressFunction &progress,
                                                     std::stop_token stop)
{
    const VaultPaths places(m_folder);
    VaultJobs jobs;
    BatchProgress at;
    for (const QString &path : paths) {
        jobs.push_back(newJob(places, m_written++));
        jobs.back()->path = path;
        const auto stamp = progress ? base::SourceFile::look(path) : base::Result<base::FileStamp>(base::FileStamp{});
        at.bytesTotal += stamp ? stamp->byteLength : 0;
    }
    VaultBatch::Progress told;
    if (progress)
        told = [&](const VaultJob &job, std::int64_t bytesDone) {
            while (jobs[at.file].get() != &job)
                ++at.file;
            at.bytesDone = bytesDone;
            progress(at);
        };
    return storeAll(jobs, places, m_cipher, m_disk, told, std::move(stop));
}

bool Vault::has(const base::Digest &digest) const
{
    return VaultBlobReader::open(VaultPaths(m_folder).blob(digest), digest, m_cipher).ok();
}

base::Status Vault::read(const base::Digest &digest, const std::function<base::Status(QByteArrayView)> &sink,
                         std::stop_token stop) const
{
    const auto reader = VaultBlobReader::open(VaultPaths(m_folder).blob(digest), digest, m_cipher);
    return reader ? reader->each(sink, std::move(stop)) : base::Status(reader.error());
}

base::Status Vault::verify(const base::Digest &digest, std::stop_token stop) const
{
    const auto reader = VaultBlobReader::open(VaultPaths(m_folder).blob(digest), digest, m_cipher);
    return reader ? reader->verify(std::move(stop)) : base::Status(reader.error());
}

base::Status Vault::extract(const base::Digest &digest, const QString &path) const
{
    const auto reader = VaultBlobReader::open(VaultPaths(m_folder).blob(digest), digest, m_cipher);
    if (!reader)
        return reader.error();
    const QByteArray native = base::nativePath(path);
    auto file = posixDisk.create(native, 0);
    base::Status written = file ? reader->each([&file](QByteArrayView plain) { return (*file.value()).append(plain); }, {})
                                : base::Status(file.error());
    if (file && !written)
        (void)posixDisk.remove(native);
    if (!written && written.error().code == u"VAULT_UNWRITABLE"_s) {
        base::Error outside = written.error();
        outside.code = u"FILE_UNWRITABLE"_s;
        return outside;
    }
    return written;
}

base::Status Vault::erase(const base::Digest &digest)
{
    const VaultPaths paths(m_folder);
    const QByteArray blob = paths.blob(digest);
    if (::access(blob.constData(), F_OK) != 0)
        return base::error(base::ErrorKind::NotFound, u"BLOB_MISSING"_s, {{u"sha256"_s, digest.hex()}});
    base::Status done = m_disk.overwrite(blob, 0, QByteArray(headerBytes, '\0'));
    if (done)
        done = m_disk.remove(blob);
    return done ? m_disk.syncFolder(paths.shelf(digest)) : done;
}

int Vault::sweepIncoming()
{
    const VaultPaths paths(m_folder);
    int removed = 0;
    for (const QByteArray &name : VaultPaths::names(paths.incoming()))
        removed += m_disk.remove(paths.incoming() + '/' + name) ? 1 : 0;
    return removed;
}

std::vector<base::Digest> Vault::all() const
{
    return VaultPaths(m_folder).digests();
}

} // namespace chancery::store
