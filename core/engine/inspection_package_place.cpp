// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inspection_package_place.h"

#include "core/store/zip_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

base::Error unwritable(const QString &path, const QString &why)
{
    return base::error(ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, path}}, why);
}

bool sync(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return done;
}

/// Never over something: a folder that is not empty refuses, and of a file it was seen before that it is empty.
base::Status rename(const QString &from, const QString &to)
{
    const bool done = sync(from) && ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0
        && sync(QFileInfo(to).absolutePath());
    return done ? base::Status() : base::Status(unwritable(to, qt_error_string()));
}

base::Result<base::Digest> hashOf(const QString &path, std::stop_token stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unwritable(path, file.errorString());
    base::Sha256 hash;
    while (!file.atEnd()) {
        if (stop.stop_requested())
            return base::error(ErrorKind::Cancelled, u"STOPPED"_s);
        const QByteArray piece = file.read(256 * 1024);
        if (piece.isEmpty())
            return unwritable(path, file.errorString());
        hash.add(piece);
    }
    return hash.finish();
}

/// With the bag's own folder before each name, as RFC 8493 4 asks for.
std::vector<store::ZipMember> membersOf(const QString &bag)
{
    const QDir above(QFileInfo(bag).absolutePath());
    QStringList paths;
    QDirIterator each(bag, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext())
        paths.append(each.next());
    std::ranges::sort(paths);
    std::vector<store::ZipMember> members;
    for (const QString &path : paths)
        members.push_back({.name = above.relativeFilePath(path), .path = path});
    return members;
}

} // namespace

base::Result<PackagePlace> PackagePlace::beside(const QString &target)
{
    const QFileInfo info(target);
    constexpr auto Everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const bool zipped = target.endsWith(u".zip", Qt::CaseInsensitive);
    if (info.isDir() && (zipped || info.isSymLink() || !QDir(target).isEmpty(Everything)))
        return base::error(ErrorKind::BadInput, u"FOLDER_IN_USE"_s, {{u"folder"_s, target}});
    if (!info.isDir() && (info.exists() || info.isSymLink()))
        return base::error(ErrorKind::BadInput, u"FILE_IN_USE"_s, {{u"path"_s, target}});
    auto scratch = std::make_unique<store::ScratchFolder>(target, u"part"_s);
    if (!scratch->isValid())
        return unwritable(target, scratch->errorString());
    return PackagePlace(target, std::move(scratch));
}

QString PackagePlace::bag() const
{
    const QString name = QFileInfo(m_target).fileName();
    return m_scratch->filePath(isZipped() && name.size() > 4 ? name.chopped(4) : name);
}

base::Result<base::Digest> PackagePlace::zip(const QString &file, std::stop_token stop) const
{
    const std::vector<store::ZipMember> members = membersOf(bag());
    const store::ZipOutcome outcome = store::writeZip(file, members, 0, {}, stop);
    if (outcome.end == store::ZipEnd::Stopped)
        return base::error(ErrorKind::Cancelled, u"STOPPED"_s);
    return outcome.end == store::ZipEnd::Written ? hashOf(file, stop) : unwritable(m_target, outcome.why);
}

base::Result<base::Digest> PackagePlace::settle(const base::Digest &ofBag, std::stop_token stop)
{
    if (!isZipped()) {
        const base::Status named = rename(bag(), m_target);
        return named ? base::Result<base::Digest>(ofBag) : named.error();
    }
    const QString file = m_scratch->filePath(u"..zip"_s); // no bag is called so: it has a name of its own
    const auto hash = zip(file, stop);
    if (!hash)
        return hash;
    const base::Status named = rename(file, m_target);
    return named ? hash : named.error();
}

} // namespace chancery::engine
