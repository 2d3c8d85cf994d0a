// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/scratch_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

enum class Hold { Held, ByAnother, Cannot };

/// Locks a folder that is really one and this account's; the lock lives as long as the descriptor.
Hold hold(const QString &path, VaultDescriptor &lock)
{
    VaultDescriptor folder(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat about {};
    if (folder.value() < 0 || ::fstat(folder.value(), &about) != 0 || about.st_uid != ::geteuid())
        return Hold::Cannot;
    if (::flock(folder.value(), LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? Hold::ByAnother : Hold::Cannot;
    lock = std::move(folder);
    return Hold::Held;
}

void sweep(const QString &stem)
{
    const QFileInfo info(stem);
    const QRegularExpression form(u"^"_s + QRegularExpression::escape(info.fileName()) + u"[A-Za-z0-9]{6}\\z"_s);
    for (const QString &name : QDir(info.path()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot)) {
        const QString path = info.path() + u'/' + name;
        VaultDescriptor lock{-1};
        if (form.match(name).hasMatch() && hold(path, lock) == Hold::Held)
            QDir(path).removeRecursively();
    }
}

} // namespace

ScratchFolder::ScratchFolder(const QString &target, const QString &purpose)
{
    const QString stem = target + u'.' + purpose + u"-chancery-"_s;
    sweep(stem);
    // Between its making and its locking somebody else's sweep may have found it: then another one is made.
    for (int tries = 0; tries < 8; ++tries) {
        m_folder = std::make_unique<QTemporaryDir>(stem + u"XXXXXX"_s);
        if (!m_folder->isValid())
            return;
        const Hold held = hold(m_folder->path(), m_lock);
        // A file system without such locks: nobody sweeps there either.
        if (held != Hold::ByAnother && QFileInfo::exists(m_folder->path()))
            return;
    }
}

} // namespace chancery::store
