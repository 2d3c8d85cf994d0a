// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/open_file.h"

#include "core/base/native_path.h"
#include "core/base/source_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

base::Error notAFile(const QString &path)
{
    return base::error(base::ErrorKind::BadInput, u"NOT_A_FILE"_s, {{u"path"_s, path}});
}

} // namespace

OpenFile::~OpenFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

OpenFile &OpenFile::operator=(OpenFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

base::Result<OpenFile> openRegularFile(const QString &path)
{
    const QByteArray name = base::nativePath(path);
    struct stat before {};
    if (name.contains('\0'))
        return base::fileUnreadable(path, ENOENT);
    if (::stat(name.constData(), &before) != 0)
        return base::fileUnreadable(path, errno);
    if (!S_ISREG(before.st_mode))
        return notAFile(path);
    // Looked at once more after opening: the name may have come to mean a pipe in between, hence O_NONBLOCK.
    OpenFile file(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY), 0);
    struct stat opened {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &opened) != 0)
        return base::fileUnreadable(path, errno);
    if (!S_ISREG(opened.st_mode))
        return notAFile(path);
    const int descriptor = ::fcntl(file.descriptor(), F_DUPFD_CLOEXEC, 3);
    if (descriptor < 0)
        return base::fileUnreadable(path, errno);
    OpenFile whole(descriptor, opened.st_size);
    char further = 0;
    if (opened.st_size == 0 && ::pread(descriptor, &further, 1, 0) == 1)
        return base::error(base::ErrorKind::BadInput, u"FILE_SIZE_UNTOLD"_s, {{u"path"_s, path}});
    return whole;
}

} // namespace chancery::intake
