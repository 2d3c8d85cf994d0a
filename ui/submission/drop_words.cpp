// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/drop_words.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct DropWords {
    Q_DECLARE_TR_FUNCTIONS(DropWords)
};

constexpr qsizetype NamesShown = 4;

QString namesOf(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths.mid(0, NamesShown))
        names.append(QFileInfo(path).fileName());
    const qsizetype more = paths.size() - names.size();
    return more == 0 ? names.join(u", "_s) : DropWords::tr("%1 and %2 more", "file names").arg(names.join(u", "_s)).arg(more);
}

} // namespace

DroppedPaths droppedPaths(const QStringList &paths)
{
    DroppedPaths dropped;
    for (const QString &path : paths)
        (QFileInfo(path).isDir() ? dropped.folders : dropped.files).append(path);
    return dropped;
}

QString droppedCount(const DroppedPaths &dropped)
{
    return dropped.files.size() == 1 ? DropWords::tr("one document") : DropWords::tr("%1 documents").arg(dropped.files.size());
}

QString droppedDetails(const DroppedPaths &dropped)
{
    QStringList lines;
    if (dropped.files.size() > 1)
        lines.append(namesOf(dropped.files));
    lines.append(leftOutSentence(dropped));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString leftOutSentence(const DroppedPaths &dropped)
{
    if (dropped.folders.isEmpty())
        return {};
    return DropWords::tr("A folder is left out: %1. Drop the files in it.").arg(namesOf(dropped.folders));
}

} // namespace chancery::ui
