// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reading.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// The file, and what was written since SQLite last folded its log into it.
base::Status copyStorage(const QString &from, const QString &to)
{
    for (const QString &name : {u"/workspace.sqlite"_s, u"/workspace.sqlite-wal"_s}) {
        if (!QFile::exists(from + name))
            continue;
        QFile source(from + name);
        if (!source.copy(to + name))
            return base::error(base::ErrorKind::Io, u"FILE_UNREADABLE"_s, {{u"path"_s, source.fileName()}}, source.errorString());
        QFile::setPermissions(to + name, QFile::ReadOwner | QFile::WriteOwner);
    }
    return {};
}

} // namespace

base::Result<Reading> Reading::open(const QString &folder)
{
    auto live = store::Reader::open(folder);
    if (live)
        return Reading(nullptr, std::move(*live));
    if (live.error().code != u"READ_ONLY")
        return live.error();
    auto copy = std::make_unique<QTemporaryDir>();
    if (!copy->isValid())
        return live.error();
    if (const base::Status copied = copyStorage(folder, copy->path()); !copied)
        return copied.error();
    auto reader = store::Reader::open(copy->path());
    if (!reader)
        return reader.error();
    return Reading(std::move(copy), std::move(*reader));
}

} // namespace chancery::cli
