// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/file_bytes.h"

#include <QtEndian>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace chancery::intake {

namespace {

template<typename Number>
Number littleAt(QByteArrayView bytes, std::int64_t offset)
{
    if (offset < 0 || offset + std::int64_t(sizeof(Number)) > bytes.size())
        return 0;
    return qFromLittleEndian<Number>(bytes.data() + offset);
}

} // namespace

QByteArray bytesAt(int descriptor, std::int64_t offset, std::int64_t count)
{
    // No more room than the file can fill: `count` may come from the file itself.
    const std::int64_t wanted = std::min(count, sizeOf(descriptor) - offset);
    if (offset < 0 || wanted <= 0)
        return {};
    QByteArray bytes(wanted, Qt::Uninitialized);
    std::int64_t done = 0;
    while (done < wanted) {
        const ssize_t got = ::pread(descriptor, bytes.data() + done, size_t(wanted - done), off_t(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += got;
    }
    bytes.truncate(done);
    return bytes;
}

std::int64_t sizeOf(int descriptor)
{
    struct stat about {};
    return ::fstat(descriptor, &about) == 0 ? std::int64_t(about.st_size) : 0;
}

std::uint16_t little16(QByteArrayView bytes, std::int64_t offset)
{
    return littleAt<std::uint16_t>(bytes, offset);
}

std::uint32_t little32(QByteArrayView bytes, std::int64_t offset)
{
    return littleAt<std::uint32_t>(bytes, offset);
}

} // namespace chancery::intake
