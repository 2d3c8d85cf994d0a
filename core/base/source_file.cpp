// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/source_file.h"

#include "core/base/native_path.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::base {

namespace {

Error notAFile(const QString &path)
{
    return error(ErrorKind::BadInput, u"NOT_A_FILE"_s, {{u"path"_s, path}});
}

std::int64_t nanoseconds(const timespec &time)
{
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileStamp stampOf(const struct stat &about)
{
    return FileStamp{.device = about.st_dev, .inode = about.st_ino, .byteLength = about.st_size,
                     .modifiedNs = nanoseconds(about.st_mtim), .changedNs = nanoseconds(about.st_ctim)};
}

Result<FileStamp> lookNative(const QString &path, const QByteArray &native)
{
    struct stat about {};
    if (native.contains('\0'))
        return fileUnreadable(path, ENOENT);
    if (::stat(native.constData(), &about) != 0)
        return fileUnreadable(path, errno);
    if (!S_ISREG(about.st_mode))
        return notAFile(path);
    return stampOf(about);
}

} // namespace

Error fileUnreadable(const QString &path, int reason)
{
    static constexpr std::array OfTheInput{ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, EACCES, EPERM, EISDIR};
    const bool ofTheInput = std::ranges::find(OfTheInput, reason) != OfTheInput.end();
    return error(ofTheInput ? ErrorKind::BadInput : ErrorKind::Io, u"FILE_UNREADABLE"_s, {{u"path"_s, path}},
                 QString::fromLocal8Bit(std::strerror(reason)));
}

SourceFile::SourceFile(QString path, QByteArray native, int descriptor, const FileStamp &stamp)
    : m_path(std::move(path)), m_native(std::move(native)), m_descriptor(descriptor), m_stamp(stamp)
{}

SourceFile::~SourceFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

SourceFile::SourceFile(SourceFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_native(std::move(other.m_native)),
      m_descriptor(std::exchange(other.m_descriptor, -1)), m_stamp(other.m_stamp)
{}

SourceFile &SourceFile::operator=(SourceFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_native, other.m_native);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_stamp, other.m_stamp);
    return *this;
}

Result<FileStamp> SourceFile::look(const QString &path)
{
    return lookNative(path, nativePath(path));
}

Result<SourceFile> SourceFile::open(const QString &path)
{
    const QByteArray native = nativePath(path);
    // Asked before opening: opening a device can already act on it.
    const Result<FileStamp> before = lookNative(path, native);
    if (!before)
        return before.error();
    const int descriptor = ::open(native.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return fileUnreadable(path, errno);
    SourceFile file(path, native, descriptor, {});
    struct stat about {};
    if (::fstat(descriptor, &about) != 0)
        return fileUnreadable(path, errno);
    // Between the two looks the name may have come to mean a pipe.
    if (!S_ISREG(about.st_mode))
        return notAFile(path);
    file.m_stamp = stampOf(about);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return file;
}

Result<qsizetype> SourceFile::read(char *to, qsizetype room)
{
    qsizetype done = 0;
    while (done < room) {
        const ssize_t got = ::read(m_descriptor, to + done, size_t(room - done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fileUnreadable(m_path, errno);
        if (got == 0)
            break;
        done += got;
    }
    return done;
}

Status SourceFile::unchanged() const
{
    struct stat about {};
    const bool sameContents = ::fstat(m_descriptor, &about) == 0 && stampOf(about) == m_stamp;
    const Result<FileStamp> named = lookNative(m_path, m_native);
    if (sameContents && named && *named == m_stamp)
        return {};
    return error(ErrorKind::BadInput, u"FILE_CHANGED"_s, {{u"path"_s, m_path}});
}

Status isReplaceable(const QString &path)
{
    struct stat there {};
    const bool free = ::stat(nativePath(path).constData(), &there) != 0 || S_ISREG(there.st_mode);
    return free ? Status() : Status(error(ErrorKind::BadInput, QStringLiteral("NOT_A_FILE"), {{QStringLiteral("path"), path}}));
}

} // namespace chancery::base
