// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/own_files.h"

#include "core/base/source_file.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

/// Where a path leads; of what is not there yet, where it would stand.
QString placeOf(const QString &path)
{
    const QFileInfo info(path);
    if (const QString whole = info.canonicalFilePath(); !whole.isEmpty())
        return whole;
    return QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName();
}

/// The same file under another name: a hard link.
bool isTheSame(const QString &a, const QString &b)
{
    const auto one = base::SourceFile::look(a);
    const auto other = base::SourceFile::look(b);
    return one && other && one->device == other->device && one->inode == other->inode;
}

} // namespace

base::Status leavesOwnFilesAlone(const QString &folder, const QString &path)
{
    // A folder is told better by whoever meets it.
    if (const base::Status place = base::isReplaceable(path); !place && !QFileInfo(path).isDir())
        return place;
    const QString home = QFileInfo(folder).canonicalFilePath();
    bool own = !home.isEmpty() && placeOf(path).startsWith(home + u'/');
    for (const QString &name : {u"workspace.sqlite"_s, u"workspace.sqlite-wal"_s, u"workspace.sqlite-shm"_s})
        own = own || isTheSame(path, QDir(folder).filePath(name));
    return own ? base::Status(base::error(base::ErrorKind::BadInput, u"FILE_OF_WORKSPACE"_s, {{u"path"_s, path}})) : base::Status();
}

} // namespace chancery::engine
