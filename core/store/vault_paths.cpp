// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_paths.h"

#include "core/base/native_path.h"

#include <dirent.h>

#include <algorithm>
#include <memory>

namespace chancery::store {

namespace {

QByteArray withoutTrailingSlash(QByteArray path)
{
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path;
}

} // namespace

VaultPaths::VaultPaths(const QString &folder) : m_root(withoutTrailingSlash(base::nativePath(folder))) {}

QByteArray VaultPaths::parent() const
{
    const qsizetype slash = m_root.lastIndexOf('/');
    if (slash < 0)
        return QByteArrayLiteral(".");
    return slash == 0 ? QByteArrayLiteral("/") : m_root.first(slash);
}

QByteArray VaultPaths::shelf(const base::Digest &digest) const
{
    return m_root + '/' + digest.raw().first(1).toHex();
}

QByteArray VaultPaths::blob(const base::Digest &digest) const
{
    return shelf(digest) + '/' + digest.raw().sliced(1).toHex();
}

std::vector<QByteArray> VaultPaths::names(const QByteArray &folder)
{
    const auto closeFolder = [](DIR *open) { ::closedir(open); };
    const std::unique_ptr<DIR, decltype(closeFolder)> open(::opendir(folder.constData()), closeFolder);
    std::vector<QByteArray> found;
    while (open) {
        const dirent *entry = ::readdir(open.get());
        if (!entry)
            break;
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            found.push_back(name);
    }
    return found;
}

std::vector<base::Digest> VaultPaths::digests() const
{
    std::vector<base::Digest> found;
    for (const QByteArray &shelfName : names(m_root)) {
        if (shelfName.size() != 2)
            continue;
        for (const QByteArray &rest : names(m_root + '/' + shelfName)) {
            const auto digest = base::Digest::fromHex(QString::fromLatin1(shelfName + rest));
            if (digest)
                found.push_back(*digest);
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace chancery::store
