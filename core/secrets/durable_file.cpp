// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace chancery::secrets {

using namespace Qt::StringLiterals;

namespace {

base::Error failed(const QString &path)
{
    return base::error(base::ErrorKind::Io, u"SECRET_FILE_UNWRITABLE"_s, {{u"file"_s, path}},
                       QString::fromLocal8Bit(std::strerror(errno)));
}

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_fd >= 0; }
    bool writeAll(const QByteArray &bytes);
    bool sync() { return ::fsync(m_fd) == 0; }
    bool close()
    {
        const bool closed = m_fd < 0 || ::close(m_fd) == 0;
        m_fd = -1;
        return closed;
    }

private:
    int m_fd;
};

bool Descriptor::writeAll(const QByteArray &bytes)
{
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t count = ::write(m_fd, bytes.constData() + written, size_t(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += count > 0 ? count : 0;
    }
    return true;
}

bool writeNew(const QByteArray &path, const QByteArray &bytes)
{
    ::unlink(path.constData()); // left by a run that was killed; holds nothing that the old file has not
    Descriptor file(::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    return file.isOpen() && file.writeAll(bytes) && file.sync() && file.close();
}

} // namespace

base::Status replaceDurably(const QString &path, const QByteArray &bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray fresh = target + ".new";
    if (!writeNew(fresh, bytes) || ::rename(fresh.constData(), target.constData()) != 0)
        return failed(path);
    Descriptor folder(::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || !folder.sync())
        return failed(path);
    return {};
}

} // namespace chancery::secrets
