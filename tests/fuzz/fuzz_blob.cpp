// SPDX-License-Identifier: GPL-3.0-or-later
// A stored blob as a damaged disk may give it back. The input is the file with the zeros of its header left out, so that
// mutations meet what is read. Seals are taken as good here: what lies behind them must not trust them either.
#include "core/store/blob_format.h"
#include "core/store/vault.h"
#include "core/store/vault_blob_reader.h"
#include "fuzz_check.h"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

using namespace chancery;

namespace {

class OpenCipher final : public store::BlobCipher
{
public:
    base::Result<BlobKey> newKey() override { return BlobKey{QByteArray(32, 'k'), QByteArray(61, 'w')}; }
    base::Result<QByteArray> unwrap(QByteArrayView) override { return QByteArray(32, 'k'); }
    base::Status seal(QByteArrayView, QByteArrayView, QByteArrayView, QByteArrayView plain, char *out) override
    {
        std::ranges::fill(std::ranges::copy(plain, out).out, out + plain.size() + store::sealBytes, char(0));
        return {};
    }
    base::Status open(QByteArrayView, QByteArrayView, QByteArrayView, QByteArrayView sealed, char *out) override
    {
        mustHold(sealed.size() >= store::sealBytes, "a seal has room");
        std::ranges::copy(sealed.chopped(store::sealBytes), out);
        return {};
    }
};

/// A file in memory with a name of its own: the reader follows no links.
class NamedFile
{
public:
    NamedFile() : m_descriptor(::mkstemp(m_path)) { mustHold(m_descriptor >= 0, "there is room in /dev/shm"); }
    ~NamedFile()
    {
        ::close(m_descriptor);
        ::unlink(m_path);
    }
    NamedFile(const NamedFile &) = delete;
    NamedFile &operator=(const NamedFile &) = delete;

    QByteArray hold(QByteArrayView bytes)
    {
        mustHold(::ftruncate(m_descriptor, 0) == 0, "it can be emptied");
        mustHold(::pwrite(m_descriptor, bytes.data(), size_t(bytes.size()), 0) == bytes.size(), "it can be written");
        return m_path;
    }

private:
    char m_path[40] = "/dev/shm/chancery-fuzz-blob-XXXXXX";
    int m_descriptor;
};

void readAs(const QByteArray &path, const base::Digest &digest)
{
    OpenCipher cipher;
    const auto reader = store::VaultBlobReader::open(path, digest, cipher);
    if (!reader)
        return;
    base::Sha256 hash;
    std::int64_t bytes = 0;
    const auto all = reader->each(
        [&](QByteArrayView plain) {
            hash.add(plain);
            bytes += plain.size();
            return base::Status();
        },
        {});
    mustHold(!all || bytes == reader->byteLength(), "a blob gives as many bytes as it says");
    const bool whole = all.ok() && hash.finish() == digest;
    mustHold(reader->verify({}).ok() == whole, "verified is what hashes to its name");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype headLength = 96; // fixed part, a wrapped key, and some
    const QByteArrayView input(data, qsizetype(size));
    QByteArray bytes = input.first(std::min(headLength, input.size())).toByteArray();
    bytes.append(store::headerBytes - bytes.size(), '\0');
    bytes.append(input.sliced(std::min(headLength, input.size())));

    auto fault = store::HeaderFault::None;
    const auto header = store::readHeader(bytes.first(store::headerBytes), fault);
    mustHold(header.has_value() == (fault == store::HeaderFault::None), "a header that is none has its fault");
    mustHold(!header || (header->chunkBytes > 0 && header->chunkBytes <= store::largestChunkBytes), "a chunk has a size one can hold");
    const auto tail = QByteArrayView(bytes).last(store::trailerBytes + store::sealBytes).first(store::trailerBytes);
    const auto trailer = store::BlobTrailer::fromBytes(tail);
    mustHold(!trailer || trailer->bytes() == tail, "a trailer has one spelling");

    static NamedFile file;
    readAs(file.hold(bytes), trailer ? trailer->sha256 : base::Digest());
    return 0;
}
