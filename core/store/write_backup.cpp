// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_archive.h"

#include "core/base/canonical_json.h"
#include "core/base/source_file.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

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

/// What libzip calls back while it writes: how far it is, and whether to stop.
struct Watch {
    const ByteProgress &progress;
    std::int64_t total;
    std::stop_token stop;
};

void told(zip_t *, double part, void *held)
{
    const auto *watch = static_cast<const Watch *>(held);
    if (watch->progress)
        watch->progress(std::int64_t(part * double(watch->total)), watch->total);
}

int asked(zip_t *, void *held)
{
    return static_cast<const Watch *>(held)->stop.stop_requested() ? 1 : 0;
}

bool add(zip_t *archive, const QByteArray &name, zip_source_t *source, int method)
{
    const zip_int64_t index = source ? zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_set_file_compression(archive, zip_uint64_t(index), method, 1) == 0;
}

base::Status writeZip(const QString &path, const QByteArray &about, const std::vector<BackupItem> &items, Watch &watch)
{
    int reason = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &reason);
    if (!archive)
        return unwritable(path, QString::number(reason));
    bool good = add(archive, "backup.json", zip_source_buffer(archive, about.constData(), zip_uint64_t(about.size()), 0), ZIP_CM_DEFLATE);
    for (const BackupItem &item : items) {
        const bool sealed = item.name.startsWith(u"vault/"); // noise: nothing to be gained
        good = good && add(archive, item.name.toUtf8(), zip_source_file(archive, QFile::encodeName(item.path).constData(), 0, -1),
                           sealed ? ZIP_CM_STORE : ZIP_CM_DEFLATE);
    }
    zip_register_progress_callback_with_state(archive, 0.002, told, nullptr, &watch);
    zip_register_cancel_callback_with_state(archive, asked, nullptr, &watch);
    if (good && zip_close(archive) == 0)
        return {};
    const int code = zip_error_code_zip(zip_get_error(archive));
    const QString why = QString::fromUtf8(zip_strerror(archive));
    zip_discard(archive);
    return code == ZIP_ER_CANCELLED ? cancelled() : unwritable(path, why);
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
    Watch watch{progress, 0, stop};
    for (BackupItem &item : items) {
        const base::Status hashed = hashItem(item, buffer, stop);
        if (!hashed)
            return hashed;
        base::Json file;
        file.set(u"name"_s, item.name);
        file.set(u"sha256"_s, item.sha256.hex());
        file.set(u"byte_length"_s, item.byteLength);
        files.append(file);
        watch.total += item.byteLength;
    }
    base::Json whole = about;
    whole.set(u"files"_s, files);
    const QString part = path + u".part"_s;
    base::Status done = writeZip(part, base::canonicalJson(whole), items, watch);
    if (done)
        done = putInPlace(part, path);
    if (!done)
        QFile::remove(part);
    return done;
}

} // namespace chancery::store
