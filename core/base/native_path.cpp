// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/native_path.h"

#include <QFile>
#include <QStringList>

#include <dirent.h>
#include <sys/stat.h>

#include <memory>

namespace chancery::base {

namespace {

constexpr QChar lostByte(0xfffd);

bool exists(const QByteArray &path)
{
    struct stat about {};
    return ::lstat(path.constData(), &about) == 0;
}

/// The one name in `folder` that decodes to `shown`; empty where none or several do.
QByteArray onlyNameThatReads(const QByteArray &folder, const QString &shown)
{
    const auto closeFolder = [](DIR *open) { ::closedir(open); };
    const std::unique_ptr<DIR, decltype(closeFolder)> open(::opendir(folder.isEmpty() ? "." : folder.constData()), closeFolder);
    QByteArray found;
    while (open) {
        const dirent *entry = ::readdir(open.get());
        if (!entry)
            break;
        if (QFile::decodeName(entry->d_name) != shown)
            continue;
        if (!found.isEmpty())
            return {};
        found = entry->d_name;
    }
    return found;
}

} // namespace

QByteArray nativePath(const QString &path)
{
    if (!path.contains(lostByte))
        return QFile::encodeName(path);
    QByteArray native;
    const QStringList parts = path.split(u'/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString &part = parts[i];
        QByteArray name = QFile::encodeName(part);
        // A name may truly hold U+FFFD; only where it leads nowhere are the bytes looked for.
        if (part.contains(lostByte) && !exists(native + name)) {
            const QByteArray found = onlyNameThatReads(native, part);
            name = found.isEmpty() ? name : found;
        }
        native += name;
        if (i + 1 < parts.size())
            native += '/';
    }
    return native;
}

} // namespace chancery::base
