// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_archive.h"

#include "core/base/canonical_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <unistd.h>
#include <set>
#include <zip.h>

/// The reading half of a backup. A backup may come from anywhere: names are held to a short list before anything is written,
/// lengths and hashes before anything is believed.
namespace chancery::store {

using namespace Qt::StringLiterals;
using base::ErrorKind;

namespace {

constexpr qsizetype Chunk = 256 * 1024;
constexpr qsizetype LargestAbout = 32 << 20; ///< two hundred thousand documents name themselves in less
constexpr int Format = 1;

bool isOurs(const QString &name)
{
    static const QRegularExpression ours(u"^(workspace\\.sqlite|vault/[0-9a-f]{2}/[0-9a-f]{62}|rules/[A-Za-z0-9_][A-Za-z0-9._-]{0,120}\\.json)\\z"_s);
    return ours.match(name).hasMatch();
}

base::Error damaged(const QString &member)
{
    return base::error(ErrorKind::BadInput, u"BACKUP_DAMAGED"_s, {{u"member"_s, member}});
}

struct CloseMember {
    void operator()(zip_file_t *member) const { zip_fclose(member); }
};
using Member = std::unique_ptr<zip_file_t, CloseMember>;

Member memberOf(zip *archive, const QString &name)
{
    return Member(zip_fopen(archive, name.toUtf8().constData(), ZIP_FL_ENC_UTF_8));
}

base::Result<QByteArray> wholeOf(zip *archive, const QString &name)
{
    const Member member = memberOf(archive, name);
    if (!member)
        return base::error(ErrorKind::BadInput, u"NOT_A_BACKUP"_s);
    QByteArray bytes;
    QByteArray buffer(Chunk, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t got = zip_fread(member.get(), buffer.data(), zip_uint64_t(buffer.size()));
        if (got < 0 || bytes.size() > LargestAbout)
            return damaged(name);
        if (got == 0)
            return bytes;
        bytes.append(buffer.constData(), got);
    }
}

base::Result<std::vector<BackupItem>> itemsOf(const base::Json &about)
{
    std::vector<BackupItem> items;
    std::set<QString> names;
    for (const base::Json &file : about[u"files"].array()) {
        const QString name = file[u"name"].toString();
        if (!names.insert(name).second)
            return damaged(u"backup.json"_s);
        const auto sha256 = base::Digest::fromHex(file[u"sha256"].toString());
        if (!isOurs(name) || !sha256 || file[u"byte_length"].toInt(-1) < 0)
            return damaged(name);
        items.push_back({name, *sha256, file[u"byte_length"].toInt(), {}});
    }
    if (!names.contains(u"workspace.sqlite"_s))
        return damaged(u"backup.json"_s);
    return items;
}

/// Each member once, and none that backup.json does not name: another program would restore what nobody checked.
base::Status onlyNamed(zip *archive, const std::vector<BackupItem> &items)
{
    std::set<QString> named{u"backup.json"_s};
    for (const BackupItem &item : items)
        named.insert(item.name);
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        if (zip_stat_index(archive, zip_uint64_t(i), 0, &about) != 0)
            return damaged(QString::number(i));
        const QString name = QString::fromUtf8(about.name);
        const bool isFolder = name.endsWith(u'/') && about.size == 0;
        if (!isFolder && named.erase(name) == 0)
            return damaged(name);
    }
    return {};
}

base::Error unwritable(const QFile &file)
{
    return base::error(ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, file.fileName()}}, file.errorString());
}

/// One member to its place, held to its length and hash. `tell` hears the bytes written and may say stop.
base::Status extract(zip *archive, const BackupItem &item, const QString &folder, QByteArray &buffer,
                     const std::function<bool(std::int64_t)> &tell)
{
    const Member member = memberOf(archive, item.name);
    if (!member)
        return damaged(item.name);
    QFile file(folder + u'/' + item.name);
    QDir().mkpath(QFileInfo(file.fileName()).absolutePath());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return unwritable(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    base::Sha256 hash;
    std::int64_t length = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(member.get(), buffer.data(), zip_uint64_t(buffer.size()));
        if (got == 0)
            break;
        length += got;
        if (got < 0 || length > item.byteLength)
            return damaged(item.name);
        hash.add(QByteArrayView(buffer.constData(), got));
        if (file.write(buffer.constData(), got) != got)
            return unwritable(file);
        if (!tell(got))
            return base::error(ErrorKind::Cancelled, u"CANCELLED"_s);
    }
    if (length != item.byteLength || hash.finish() != item.sha256)
        return damaged(item.name);
    const bool durable = file.flush() && ::fsync(file.handle()) == 0;
    return durable ? base::Status() : base::Status(unwritable(file));
}

} // namespace

BackupArchive::BackupArchive(BackupArchive &&) noexcept = default;
BackupArchive &BackupArchive::operator=(BackupArchive &&) noexcept = default;
BackupArchive::~BackupArchive() = default;

base::Result<BackupArchive> BackupArchive::open(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return base::error(ErrorKind::NotFound, u"FILE_UNREADABLE"_s, {{u"path"_s, path}});
    int reason = 0;
    zip *handle = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &reason);
    if (!handle)
        return base::error(ErrorKind::BadInput, u"NOT_A_BACKUP"_s, {{u"path"_s, path}}, QString::number(reason));
    BackupArchive archive;
    archive.m_zip = {handle, zip_discard};
    const auto bytes = wholeOf(handle, u"backup.json"_s);
    if (!bytes)
        return bytes.error();
    const auto about = base::parseJson(*bytes);
    if (!about || !(*about)[u"format"].isInt())
        return base::error(ErrorKind::BadInput, u"NOT_A_BACKUP"_s, {{u"path"_s, path}});
    if ((*about)[u"format"].toInt() < Format)
        return base::error(ErrorKind::BadInput, u"NOT_A_BACKUP"_s, {{u"path"_s, path}});
    if ((*about)[u"format"].toInt() > Format)
        return base::error(ErrorKind::Newer, u"BACKUP_NEWER"_s, {{u"path"_s, path}});
    auto items = itemsOf(*about);
    if (!items)
        return items.error();
    if (const base::Status only = onlyNamed(handle, *items); !only)
        return only.error();
    archive.m_about = *about;
    archive.m_items = std::move(*items);
    return archive;
}

base::Status BackupArchive::extractAll(const QString &folder, const ByteProgress &progress, std::stop_token stop) const
{
    std::int64_t total = 0;
    for (const BackupItem &item : m_items)
        total += item.byteLength;
    std::int64_t done = 0;
    const auto tell = [&](std::int64_t bytes) {
        done += bytes;
        if (progress)
            progress(done, total);
        return !stop.stop_requested();
    };
    QByteArray buffer(Chunk, Qt::Uninitialized);
    for (const BackupItem &item : m_items) {
        const base::Status extracted = extract(m_zip.get(), item, folder, buffer, tell);
        if (!extracted)
            return extracted;
    }
    return {};
}

} // namespace chancery::store
