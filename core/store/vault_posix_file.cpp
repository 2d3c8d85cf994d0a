// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_posix_file.h"

#include "core/store/vault_posix_disk.h"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace chancery::store {

namespace {

constexpr std::int64_t pageBytes = 4096;
constexpr std::int64_t writebackStep = 8 << 20;

bool wholePages(const char *data, qsizetype size)
{
    return reinterpret_cast<std::uintptr_t>(data) % pageBytes == 0 && size % pageBytes == 0;
}

} // namespace

VaultPosixFile::VaultPosixFile(QByteArray path, int descriptor, bool direct)
    : m_path(std::move(path)), m_descriptor(descriptor), m_direct(direct)
{}

VaultPosixFile::~VaultPosixFile()
{
    ::close(m_descriptor);
}

base::Status VaultPosixFile::reserve(std::int64_t bytes)
{
    if (bytes <= 0 || ::fallocate(m_descriptor, FALLOC_FL_KEEP_SIZE, 0, off_t(bytes)) == 0)
        return {};
    const int reason = errno;
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
        return diskError(m_path, reason);
    return {}; // A file system that cannot set space aside will say so when it is full.
}

base::Status VaultPosixFile::append(QByteArrayView bytes)
{
    const char *from = bytes.data();
    qsizetype left = bytes.size();
    while (left > 0) {
        if (m_direct && !wholePages(from, left) && !goThroughCache())
            return diskError(m_path, errno);
        const ssize_t put = ::pwrite(m_descriptor, from, size_t(left), off_t(m_written));
        if (put < 0 && errno == EINTR)
            continue;
        // Some file systems accept O_DIRECT and refuse the write.
        if (put < 0 && errno == EINVAL && m_direct && goThroughCache())
            continue;
        if (put <= 0)
            return diskError(m_path, put == 0 ? ENOSPC : errno);
        from += put;
        left -= put;
        m_written += put;
    }
    startWriteback();
    return {};
}

base::Status VaultPosixFile::sync()
{
    if (::fdatasync(m_descriptor) != 0)
        return diskError(m_path, errno);
    return {};
}

bool VaultPosixFile::goThroughCache()
{
    const int flags = ::fcntl(m_descriptor, F_GETFL);
    if (flags < 0 || ::fcntl(m_descriptor, F_SETFL, flags & ~O_DIRECT) != 0)
        return false;
    m_direct = false;
    m_handedOver = m_written;
    return true;
}

// Without this a large file lies in memory until sync(), and the disk idles meanwhile. Only a hint: failure is harmless.
void VaultPosixFile::startWriteback()
{
    if (m_direct || m_written - m_handedOver < writebackStep)
        return;
    ::sync_file_range(m_descriptor, off_t(m_handedOver), off_t(m_written - m_handedOver), SYNC_FILE_RANGE_WRITE);
    m_handedOver = m_written;
}

} // namespace chancery::store
