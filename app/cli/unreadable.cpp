// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/unreadable.h"

#include "core/base/source_file.h"

#include <QFileInfo>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace chancery::cli {

base::Error unreadable(const QFile &file)
{
    const QString path = file.fileName();
    const QFileInfo info(path);
    if (info.isDir())
        return base::error(base::ErrorKind::BadInput, u"NOT_A_FILE"_s, {{u"path"_s, path}});
    if (!info.exists())
        return base::fileUnreadable(path, ENOENT);
    if (!info.isReadable())
        return base::fileUnreadable(path, EACCES);
    return base::error(base::ErrorKind::Io, u"FILE_UNREADABLE"_s, {{u"path"_s, path}}, file.errorString());
}

} // namespace chancery::cli
