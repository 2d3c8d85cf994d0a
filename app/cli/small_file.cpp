// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/small_file.h"

#include "app/cli/unreadable.h"
#include "core/base/source_file.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chancery::cli {

base::Result<QByteArray> readSmallFile(const QString &path)
{
    constexpr qint64 most = 1 << 20;
    QFile file(path);
    if (file.exists() && !QFileInfo(file).isFile()) // a pipe would keep the call waiting for ever
        return base::error(base::ErrorKind::BadInput, u"NOT_A_FILE"_s, {{u"path"_s, path}});
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most)
        return base::error(base::ErrorKind::BadInput, u"FILE_TOO_LARGE"_s, {{u"path"_s, path}});
    return bytes;
}

base::Status writeSmallFile(const QString &path, const QByteArray &bytes)
{
    if (base::Status place = base::isReplaceable(path); !place)
        return place;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return base::error(base::ErrorKind::Io, u"FILE_UNWRITABLE"_s, {{u"path"_s, path}}, file.errorString());
}

} // namespace chancery::cli
