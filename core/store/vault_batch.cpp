// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_batch.h"

#include "core/store/vault.h"
#include "core/store/vault_source.h"
#include "core/store/vault_writer.h"

#include <algorithm>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

constexpr int chunksGoingRound = 8;

base::Error cancelled()
{
    return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
}

} // namespace

VaultBatch::VaultBatch(BlobCipher &cipher, VaultDisk &disk) : m_cipher(cipher), m_disk(disk) {}

void VaultBatch::run(VaultJobs &jobs, const Progress &progress, std::stop_token stop)
{
    m_progress = progress;
    m_stop = stop;
    for (int i = 0; i < chunksGoingRound; ++i)
        m_free.push(std::make_unique<VaultChunk>());
    std::thread hashing([this] { hashAll(); });
    std::thread writing([this, stop] { writeAll(stop); });
    for (const std::unique_ptr<VaultJob> &job : jobs)
        feed(*job);
    m_toHash.close();
    hashing.join();
    writing.join();
}

void VaultBatch::feed(VaultJob &job)
{
    if (m_stop.stop_requested()) {
        job.error = cancelled();
        return;
    }
    base::Result<VaultSource> source = VaultSource::open(job);
    const base::Status begun = source ? begin(job, *source) : base::Status(source.error());
    if (!begun) {
        job.error = begun.error();
        return;
    }
    m_toHash.push({VaultParcel::Kind::Begin, &job, nullptr, {}});
    base::Status read = feedChunks(job, source.value());
    if (read)
        read = source->endedUnchanged();
    m_toHash.push({VaultParcel::Kind::End, &job, nullptr, std::move(read)});
}

base::Status VaultBatch::begin(VaultJob &job, const VaultSource &source)
{
    base::Result<BlobCipher::BlobKey> key = m_cipher.newKey();
    if (!key)
        return key.error();
    job.stamp = source.stamp();
    job.byteLength = source.byteLength();
    job.header = BlobHeader{defaultChunkBytes, key->wrapped}.bytes();
    job.seals = BlobSeals(job.header);
    job.incoming += '-' + job.seals.blobId().raw().first(8).toHex();
    job.key = VaultKey(std::move(key.value().key));
    return {};
}

base::Status VaultBatch::feedChunks(VaultJob &job, VaultSource &source)
{
    const std::int64_t count = chunkCount(job.byteLength, defaultChunkBytes);
    for (std::int64_t index = 0; index < count && !job.hopeless; ++index) {
        if (m_stop.stop_requested())
            return cancelled();
        std::unique_ptr<VaultChunk> chunk = std::move(*m_free.pop());
        const base::Status filled = fillChunk(job, source, index, *chunk);
        if (!filled) {
            m_free.push(std::move(chunk));
            return filled;
        }
        m_bytesFed += chunk->plain().size();
        m_toHash.push({VaultParcel::Kind::Chunk, &job, std::move(chunk), {}});
        if (m_progress)
            m_progress(job, m_bytesFed);
    }
    return {};
}

base::Status VaultBatch::fillChunk(const VaultJob &job, VaultSource &source, std::int64_t index, VaultChunk &chunk)
{
    const std::int64_t left = job.byteLength - index * defaultChunkBytes;
    const auto plainBytes = qsizetype(std::min<std::int64_t>(left, defaultChunkBytes));
    const base::Status read = source.read(chunk.plainRoom(), plainBytes);
    if (!read)
        return read;
    chunk.setPlainBytes(plainBytes);
    const BlobPart part = left <= defaultChunkBytes ? BlobPart::LastChunk : BlobPart::Chunk;
    return m_cipher.seal(job.key.bytes(), job.seals.nonce(part, index), job.seals.aad(part, index), chunk.plain(),
                         chunk.sealedRoom());
}

void VaultBatch::hashAll()
{
    base::Sha256 hash;
    while (std::optional<VaultParcel> parcel = m_toHash.pop()) {
        if (parcel->kind == VaultParcel::Kind::Chunk)
            hash.add(parcel->chunk->plain());
        else if (parcel->kind == VaultParcel::Kind::End)
            parcel->job->sha256 = hash.finish();
        m_toWrite.push(std::move(*parcel));
    }
    m_toWrite.close();
}

void VaultBatch::writeAll(std::stop_token stop)
{
    VaultWriter writer(m_cipher, m_disk, stop);
    while (std::optional<VaultParcel> parcel = m_toWrite.pop()) {
        writer.take(*parcel);
        if (parcel->chunk)
            m_free.push(std::move(parcel->chunk));
    }
    writer.syncAll();
}

} // namespace chancery::store
