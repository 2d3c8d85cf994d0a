// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_blob_reader.h"

#include "core/store/vault.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

/// Whether one of the two folders that a vault makes itself was replaced by a link: what lies behind it is not the vault's.
bool leadsElsewhere(QByteArray path)
{
    for (int up = 0; up < 2; ++up) {
        path.truncate(path.lastIndexOf('/'));
        struct stat about {};
        if (::lstat(path.constData(), &about) == 0 && S_ISLNK(about.st_mode))
            return true;
    }
    return false;
}

} // namespace

VaultBlobReader::VaultBlobReader(VaultDescriptor file, const base::Digest &digest, BlobCipher &cipher)
    : m_file(std::move(file)), m_digest(digest), m_cipher(&cipher)
{}

base::Result<VaultBlobReader> VaultBlobReader::open(const QByteArray &path, const base::Digest &digest, BlobCipher &cipher)
{
    VaultDescriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    if (file.value() < 0 && (errno == ENOENT || errno == ENOTDIR))
        return base::error(base::ErrorKind::NotFound, u"BLOB_MISSING"_s, {{u"sha256"_s, digest.hex()}});
    if ((file.value() < 0 && errno == ELOOP) || (file.value() >= 0 && leadsElsewhere(path)))
        return base::error(base::ErrorKind::Corrupt, u"BLOB_DAMAGED"_s, {{u"sha256"_s, digest.hex()}, {u"found"_s, u"a link"_s}});
    struct stat about {};
    if (file.value() < 0 || ::fstat(file.value(), &about) != 0)
        return base::error(base::ErrorKind::Io, u"FILE_UNREADABLE"_s, {{u"path"_s, QFile::decodeName(path)}},
                           QString::fromLocal8Bit(std::strerror(errno)));
    VaultBlobReader reader(std::move(file), digest, cipher);
    if (!S_ISREG(about.st_mode))
        return reader.damaged(u"not a file"_s);
    ::posix_fadvise(reader.m_file.value(), 0, 0, POSIX_FADV_SEQUENTIAL);
    base::Status sound = reader.readHeader();
    if (sound)
        sound = reader.readTrailer(about.st_size);
    if (!sound)
        return sound.error();
    return reader;
}

base::Status VaultBlobReader::readHeader()
{
    QByteArray bytes(headerBytes, Qt::Uninitialized);
    const base::Status got = readExactly(0, bytes.data(), bytes.size());
    if (!got)
        return got;
    HeaderFault fault = HeaderFault::None;
    const std::optional<BlobHeader> header = store::readHeader(bytes, fault);
    if (fault == HeaderFault::NewerVersion)
        return base::error(base::ErrorKind::Newer, u"BLOB_NEWER"_s, {{u"sha256"_s, m_digest.hex()}});
    if (!header)
        return damaged(u"header"_s);
    m_header = *header;
    m_seals = BlobSeals(bytes);
    base::Result<QByteArray> key = m_cipher->unwrap(m_header.wrappedKey);
    if (!key)
        return damaged(u"key"_s);
    m_key = VaultKey(std::move(key).value());
    return {};
}

base::Status VaultBlobReader::readTrailer(std::int64_t fileBytes)
{
    QByteArray sealed(trailerBytes + sealBytes, Qt::Uninitialized);
    const base::Status got = readExactly(fileBytes - sealed.size(), sealed.data(), sealed.size());
    if (!got)
        return got;
    QByteArray plain(trailerBytes, Qt::Uninitialized);
    const base::Status opened = m_cipher->open(m_key.bytes(), m_seals.nonce(BlobPart::Trailer, 0),
                                               m_seals.aad(BlobPart::Trailer, 0), sealed, plain.data());
    const std::optional<BlobTrailer> trailer = opened ? BlobTrailer::fromBytes(plain) : std::nullopt;
    if (!trailer)
        return damaged(u"trailer"_s);
    m_trailer = *trailer;
    if (m_trailer.byteLength < 0 || m_trailer.byteLength > fileBytes
        || blobFileBytes(m_trailer.byteLength, m_header.chunkBytes) != fileBytes)
        return damaged(u"length"_s);
    // A sound blob under another blob's name.
    if (m_trailer.sha256 != m_digest) {
        base::Error swapped = damaged(u"name"_s);
        swapped.values.insert(u"found"_s, m_trailer.sha256.hex());
        return swapped;
    }
    return {};
}

base::Status VaultBlobReader::each(const Sink &sink, std::stop_token stop) const
{
    const auto chunkBytes = std::min<std::int64_t>(m_header.chunkBytes, m_trailer.byteLength);
    QByteArray sealed(chunkBytes + sealBytes, Qt::Uninitialized);
    QByteArray plain(chunkBytes, Qt::Uninitialized);
    const std::int64_t count = chunkCount(m_trailer.byteLength, m_header.chunkBytes);
    for (std::int64_t index = 0; index < count; ++index) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
        const base::Result<qsizetype> got = readChunk(index, sealed, plain);
        if (!got)
            return got.error();
        const base::Status taken = sink(QByteArrayView(plain.constData(), *got));
        if (!taken)
            return taken;
    }
    return {};
}

base::Status VaultBlobReader::verify(std::stop_token stop) const
{
    base::Sha256 hash;
    const base::Status read = each(
        [&hash](QByteArrayView plain) {
            hash.add(plain);
            return base::Status();
        },
        stop);
    if (!read)
        return read;
    const base::Digest found = hash.finish();
    if (found == m_digest)
        return {};
    base::Error other = damaged(u"contents"_s);
    other.values.insert(u"found"_s, found.hex());
    return other;
}

base::Result<qsizetype> VaultBlobReader::readChunk(std::int64_t index, QByteArray &sealed, QByteArray &plain) const
{
    const std::int64_t chunk = m_header.chunkBytes;
    const auto plainBytes = qsizetype(std::min(chunk, m_trailer.byteLength - index * chunk));
    const base::Status got = readExactly(headerBytes + index * (chunk + sealBytes), sealed.data(), plainBytes + sealBytes);
    if (!got)
        return got.error();
    const bool last = index + 1 == chunkCount(m_trailer.byteLength, m_header.chunkBytes);
    const BlobPart part = last ? BlobPart::LastChunk : BlobPart::Chunk;
    const base::Status opened =
        m_cipher->open(m_key.bytes(), m_seals.nonce(part, index), m_seals.aad(part, index),
                       QByteArrayView(sealed.constData(), plainBytes + sealBytes), plain.data());
    if (!opened)
        return damaged(u"chunk %1"_s.arg(index));
    return plainBytes;
}

base::Status VaultBlobReader::readExactly(std::int64_t offset, char *to, qsizetype count) const
{
    qsizetype done = 0;
    while (done < count) {
        const ssize_t got = offset < 0 ? 0 : ::pread(m_file.value(), to + done, size_t(count - done), off_t(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        // A disk that cannot give the bytes back has lost them as surely as one that gives others.
        if (got < 0)
            return damaged(QString::fromLocal8Bit(std::strerror(errno)));
        if (got == 0)
            return damaged(u"cut short"_s);
        done += got;
    }
    return {};
}

base::Error VaultBlobReader::damaged(const QString &place) const
{
    return base::error(base::ErrorKind::Corrupt, u"BLOB_DAMAGED"_s,
                       {{u"sha256"_s, m_digest.hex()}, {u"expected"_s, m_digest.hex()}}, place);
}

} // namespace chancery::store
