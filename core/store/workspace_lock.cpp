// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace_lock.h"

#include "core/base/canonical_json.h"

#include <QFile>

#include <array>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace chancery::store {

using base::ErrorKind;
using base::Json;

namespace {

base::Error heldByAnother(int descriptor)
{
    QByteArray text(4096, Qt::Uninitialized);
    const ssize_t length = ::pread(descriptor, text.data(), size_t(text.size()), 0);
    text.truncate(qMax<qsizetype>(0, length));
    QMap<QString, QString> values;
    const base::Result<Json> holder = base::parseJson(text);
    if (holder) {
        for (const auto &[name, value] : holder->object())
            values.insert(name, value.toString());
    }
    return base::error(ErrorKind::Busy, QStringLiteral("WORKSPACE_LOCKED"), values);
}

void writeHolder(int descriptor, const QString &user, const QString &host, const QString &since)
{
    Json holder;
    holder.set(QStringLiteral("user"), user);
    holder.set(QStringLiteral("host"), host);
    holder.set(QStringLiteral("pid"), QString::number(::getpid()));
    holder.set(QStringLiteral("since"), since);
    const QByteArray text = base::canonicalJson(holder);
    // The text is a courtesy to people; the lock holds without it.
    if (::ftruncate(descriptor, 0) == 0)
        [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, text.constData(), size_t(text.size()), 0);
}

} // namespace

bool isNetworkFolder(const QString &folder)
{
    static constexpr std::array<unsigned long, 6> Networks{
        0x6969UL /* NFS */, 0x517BUL /* SMB */, 0xFF534D42UL /* CIFS */, 0xFE534D42UL /* SMB2 */,
        0x5346414FUL /* AFS */, 0x01021997UL /* 9P */};
    struct statfs info {};
    if (::statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return false;
    return std::ranges::find(Networks, static_cast<unsigned long>(info.f_type) & 0xFFFFFFFFUL) != Networks.end();
}

base::Result<WorkspaceLock> WorkspaceLock::take(const QString &folder, const QString &user, const QString &host, const QString &since)
{
    if (isNetworkFolder(folder))
        return base::error(ErrorKind::BadInput, QStringLiteral("NETWORK_FOLDER"), {{QStringLiteral("folder"), folder}});
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/workspace.lock"));
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return base::error(ErrorKind::Io, QStringLiteral("READ_ONLY"), {{QStringLiteral("folder"), folder}}, QString::fromLocal8Bit(std::strerror(errno)));
    WorkspaceLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return heldByAnother(descriptor);
    writeHolder(descriptor, user, host, since);
    return lock;
}

WorkspaceLock::WorkspaceLock(WorkspaceLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

WorkspaceLock &WorkspaceLock::operator=(WorkspaceLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

WorkspaceLock::~WorkspaceLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace chancery::store
