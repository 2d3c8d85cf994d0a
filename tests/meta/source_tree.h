// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

/// The project's own sources as the meta tests read them: as text, from the folder they were configured in.
namespace chancery::meta {

inline QString sourceRoot()
{
    return QString::fromUtf8(CHANCERY_SOURCE_DIR);
}

/// Paths below `folders`, relative to the root, whose names match; sorted.
inline QStringList filesBelow(const QStringList &folders, const QStringList &patterns)
{
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator files(sourceRoot() + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found.append(files.next().mid(sourceRoot().size() + 1));
    }
    found.sort();
    return found;
}

inline QStringList sources(const QStringList &folders)
{
    return filesBelow(folders, {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
}

inline QString textOf(const QString &relativePath)
{
    QFile file(sourceRoot() + u'/' + relativePath);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

} // namespace chancery::meta
