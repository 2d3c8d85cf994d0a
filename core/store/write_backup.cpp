// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_archive.h"

#include "core/base/canonical_json.h"
#include "core/base/source_file.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// The writing half of a backup.
namespace chancery::store {

using base::ErrorKind;

namespace {

constexpr qsizetype Chunk = 256 * 1024;

base::Error cancelled()
{
    return base::error(ErrorKind::Cancelled, u"CANCELLED"_s);
}

base::Error unwritable(const QString &path, const QString &why)
{
    return base::error(ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, path}}, why);
}

base::Status hashItem(BackupItem &item, QByteArray &buffer, std::stop_token stop)
{
    auto file = base::SourceFile::open(item.path);
    if (!file)
        return file.error();
    base::Sha256 hash;
    for (;;) {
        if (stop.stop_requested())
            return cancelled();
        const auto got = file->read(buffer.data(), buffer.size());
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        hash.add(QByteArrayView(buffer.constData(), *got));
        item.byteLength += *got;
    }
    item.sha256 = hash.finish();
    return file->unchanged();
}

base::Status writeZipped(const QString &path, const QByteArray &about, const std::vector<BackupItem> &items, std::int64_t total,
                         const ByteProgress &progress, std::stop_token stop)
{
    std::vector<ZipMember> members{{.name = u"backup.json"_s, .path = {}, .bytes = about}};
    for (const BackupItem &item : items) // sealed documents are noise
        members.push_back({.name = item.name, .path = item.path, .compress = !item.name.startsWith(u"vault/")});
    const ZipOutcome outcome = writeZip(path, members, total, progress, std::move(stop));
    if (outcome.end == ZipEnd::Written)
        return {};
    return outcome.end == ZipEnd::Stopped ? cancelled() : unwritable(path, outcome.why);
}

bool syncPath(const QByteArray &path, int flags)
{
    const int descriptor = ::open(path.constData(), flags | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return done;
}

} // namespace

base::Status putInPlace(const QString &part, const QString &path)
{
    const QByteArray from = QFile::encodeName(part);
    const QByteArray to = QFile::encodeName(path);
    const bool done = syncPath(from, O_RDWR) && ::rename(from.constData(), to.constData()) == 0
        && syncPath(QFile::encodeName(QFileInfo(path).absolutePath()), O_RDONLY | O_DIRECTORY);
    return done ? base::Status() : base::Status(unwritable(path, qt_error_string()));
}

base::Status writeBackup(const QString &path, const base::Json &about, std::vector<BackupItem> items, const ByteProgress &progress,
                         std::stop_token stop)
{
    QByteArray buffer(Chunk, Qt::Uninitialized);
    base::Json files{base::Json::Array{}};
    std::int64_t total = 0;
    for (BackupItem &item : items) {
        const base::Status hashed = hashItem(item, buffer, stop);
        if (!hashed)
            return hashed;
        base::Json file;
        file.set(u"name"_s, item.name);
        file.set(u"sha256"_s, item.sha256.hex());
        file.set(u"byte_length"_s, item.byteLength);
        files.append(file);
        total += item.byteLength;
    }
    base::Json whole = about;
    whole.set(u"files"_s, files);
    const QString part = path + u".part"_s;
    base::Status done = writeZipped(part, base::canonicalJson(whole), items, total, progress, stop);
    if (done)
        done = putInPlace(part, path);
    if (!done)
        QFile::remove(part);
    return done;
}

} // namespace chancery::store
