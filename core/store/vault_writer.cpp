// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_writer.h"

#include "core/store/vault.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

/// Files held open until the next sync: far below any limit on descriptors.
constexpr size_t mostUnsynced = 64;

} // namespace

VaultWriter::VaultWriter(BlobCipher &cipher, VaultDisk &disk, std::stop_token stop)
    : m_cipher(cipher), m_disk(disk), m_stop(std::move(stop))
{}

void VaultWriter::take(const VaultParcel &parcel)
{
    VaultJob &job = *parcel.job;
    if (job.error)
        return;
    switch (parcel.kind) {
    case VaultParcel::Kind::Begin:
        begin(job);
        return;
    case VaultParcel::Kind::Chunk: {
        const base::Status written = job.file->append(parcel.chunk->sealed());
        if (!written)
            fail(job, written.error());
        return;
    }
    case VaultParcel::Kind::End:
        end(job, parcel.read);
        return;
    }
}

void VaultWriter::begin(VaultJob &job)
{
    auto file = m_disk.create(job.incoming, blobFileBytes(job.byteLength, defaultChunkBytes));
    if (!file) {
        fail(job, file.error());
        return;
    }
    job.file = std::move(file).value();
    job.onDisk = true;
    std::copy_n(job.header.constData(), headerBytes, m_page.plainRoom());
    m_page.setPlainBytes(headerBytes);
    const base::Status written = job.file->append(m_page.plain());
    if (!written)
        fail(job, written.error());
}

void VaultWriter::end(VaultJob &job, const base::Status &read)
{
    const base::Status whole = read ? writeTrailer(job) : read;
    if (!whole) {
        fail(job, whole.error());
        return;
    }
    m_unsynced.push_back(&job);
    if (m_unsynced.size() >= mostUnsynced)
        syncAll();
}

base::Status VaultWriter::writeTrailer(VaultJob &job)
{
    QByteArray sealed(trailerBytes + sealBytes, Qt::Uninitialized);
    const base::Status made =
        m_cipher.seal(job.key.bytes(), job.seals.nonce(BlobPart::Trailer, 0), job.seals.aad(BlobPart::Trailer, 0),
                      BlobTrailer{job.byteLength, job.sha256}.bytes(), sealed.data());
    job.key = {};
    return made ? job.file->append(sealed) : made;
}

void VaultWriter::syncAll()
{
    for (VaultJob *job : std::exchange(m_unsynced, {})) {
        // Nobody waits for files that are about to be dropped.
        const base::Status synced = m_stop.stop_requested() ? base::Status() : job->file->sync();
        job->file.reset();
        if (!synced)
            fail(*job, synced.error());
    }
}

void VaultWriter::fail(VaultJob &job, const base::Error &error)
{
    job.hopeless = true;
    job.file.reset(); // The key stays: the reading stage may be sealing with it.
    // What cannot be removed now is swept when the workspace is next opened.
    if (std::exchange(job.onDisk, false))
        (void)m_disk.remove(job.incoming);
    job.error = error;
}

} // namespace chancery::store
