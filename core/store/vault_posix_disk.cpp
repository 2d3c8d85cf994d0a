// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_posix_disk.h"

#include "core/store/vault_descriptor.h"
#include "core/store/vault_posix_file.h"

#include <QFile>
#include <QString>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

/// Smaller files wait for the disk longer than the cache costs.
constexpr std::int64_t worthBypassing = 1 << 20;

base::Status writeAt(int descriptor, const QByteArray &path, std::int64_t offset, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t put = ::pwrite(descriptor, bytes.data(), size_t(bytes.size()), off_t(offset));
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return diskError(path, put == 0 ? ENOSPC : errno);
        bytes = bytes.sliced(put);
        offset += put;
    }
    return {};
}

} // namespace

base::Error diskError(const QByteArray &path, int reason)
{
    const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return base::error(base::ErrorKind::Io, full ? u"DISK_FULL"_s : u"VAULT_UNWRITABLE"_s,
                       {{u"path"_s, QFile::decodeName(path)}}, QString::fromLocal8Bit(std::strerror(reason)));
}

base::Result<std::unique_ptr<VaultFile>> VaultPosixDisk::create(const QByteArray &path, std::int64_t expectedBytes)
{
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    bool direct = expectedBytes >= worthBypassing;
    int descriptor = ::open(path.constData(), direct ? flags | O_DIRECT : flags, 0600);
    if (descriptor < 0 && errno == EINVAL && direct) {
        // tmpfs and some network file systems. The refused open() may have left the name behind.
        direct = false;
        ::unlink(path.constData());
        descriptor = ::open(path.constData(), flags, 0600);
    }
    if (descriptor < 0)
        return diskError(path, errno);
    auto file = std::make_unique<VaultPosixFile>(path, descriptor, direct);
    const base::Status reserved = expectedBytes >= worthBypassing ? file->reserve(expectedBytes) : base::Status();
    if (!reserved) {
        ::unlink(path.constData());
        return reserved.error();
    }
    return std::unique_ptr<VaultFile>(std::move(file));
}

base::Result<bool> VaultPosixDisk::makeFolder(const QByteArray &path)
{
    if (::mkdir(path.constData(), 0700) == 0)
        return true;
    const int reason = errno;
    struct stat about {};
    // A link to a folder is none: whoever put it there would decide where documents go.
    if (reason == EEXIST && ::lstat(path.constData(), &about) == 0)
        return S_ISDIR(about.st_mode) ? base::Result<bool>(false) : base::Result<bool>(diskError(path, ENOTDIR));
    return diskError(path, reason);
}

base::Status VaultPosixDisk::rename(const QByteArray &from, const QByteArray &to)
{
    if (::rename(from.constData(), to.constData()) != 0)
        return diskError(to, errno);
    return {};
}

base::Status VaultPosixDisk::syncFolder(const QByteArray &path)
{
    const VaultDescriptor folder(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.value() < 0 || ::fsync(folder.value()) != 0)
        return diskError(path, errno);
    return {};
}

base::Status VaultPosixDisk::remove(const QByteArray &path)
{
    if (::unlink(path.constData()) != 0 && errno != ENOENT)
        return diskError(path, errno);
    return {};
}

base::Status VaultPosixDisk::overwrite(const QByteArray &path, std::int64_t offset, QByteArrayView bytes)
{
    const VaultDescriptor file(::open(path.constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file.value() < 0)
        return diskError(path, errno);
    const base::Status written = writeAt(file.value(), path, offset, bytes);
    if (!written)
        return written;
    if (::fsync(file.value()) != 0)
        return diskError(path, errno);
    return {};
}

} // namespace chancery::store
