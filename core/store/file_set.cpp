// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_set.h"

#include "core/base/source_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <vector>

#include <zip.h>

namespace chancery::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Chunk = 256 * 1024;

base::Error unreadable(const QString &path, const QString &why = {})
{
    return base::error(base::ErrorKind::BadInput, u"FILE_UNREADABLE"_s, {{u"path"_s, path}}, why);
}

struct CloseMember {
    void operator()(zip_file_t *member) const { zip_fclose(member); }
};

} // namespace

base::Result<FileSet> FileSet::open(const QString &path)
{
    FileSet set;
    set.m_path = QFileInfo(path).absoluteFilePath(); // names are reckoned from it
    const base::Status listed = QFileInfo(path).isDir() ? set.listFolder() : set.listZip();
    if (!listed)
        return listed.error();
    return set;
}

base::Status FileSet::listFolder()
{
    const QDir home(m_path);
    QDirIterator each(m_path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        const QFileInfo info = each.fileInfo();
        if (info.isDir() && !info.isSymLink())
            continue;
        m_files.emplace(home.relativeFilePath(info.filePath()), info.isFile() && !info.isSymLink() ? info.size() : -1);
    }
    return {};
}

base::Status FileSet::listZip()
{
    if (!QFileInfo(m_path).isFile())
        return base::fileUnreadable(m_path, ENOENT);
    int reason = 0;
    m_zip = {zip_open(QFile::encodeName(m_path).constData(), ZIP_RDONLY, &reason), zip_discard};
    if (!m_zip)
        return unreadable(m_path, QString::number(reason));
    std::vector<std::pair<QString, std::int64_t>> members;
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        if (zip_stat_index(m_zip.get(), zip_uint64_t(i), 0, &about) != 0)
            return unreadable(m_path);
        const QString name = QString::fromUtf8(about.name);
        // A folder holds nothing itself; one that does hides something.
        if (!name.endsWith(u'/') || about.size > 0)
            members.emplace_back(name, name.endsWith(u'/') ? -1 : std::int64_t(about.size));
    }
    m_top = members.empty() ? QString() : members.front().first.section(u'/', 0, 0) + u'/';
    for (const auto &[name, length] : members)
        m_top = name.startsWith(m_top) ? m_top : QString();
    for (const auto &[name, length] : members) {
        if (!m_files.emplace(name.mid(m_top.size()), length).second)
            m_doubled.insert(name.mid(m_top.size()));
    }
    return {};
}

QString FileSet::pathOf(const QString &name) const
{
    return m_zip ? QString() : QDir(m_path).filePath(name);
}

base::Status FileSet::readPacked(const QString &name, const std::function<base::Status(QByteArrayView)> &take) const
{
    const std::unique_ptr<zip_file_t, CloseMember> member(zip_fopen(m_zip.get(), (m_top + name).toUtf8().constData(), ZIP_FL_ENC_UTF_8));
    if (!member)
        return unreadable(name);
    QByteArray buffer(Chunk, Qt::Uninitialized);
    std::int64_t left = m_files.at(name);
    for (;;) {
        const zip_int64_t got = zip_fread(member.get(), buffer.data(), zip_uint64_t(buffer.size()));
        if (got == 0)
            return {};
        left -= got;
        if (got < 0 || left < 0)
            return unreadable(name);
        if (const base::Status taken = take(QByteArrayView(buffer.constData(), got)); !taken)
            return taken;
    }
}

base::Status FileSet::read(const QString &name, const std::function<base::Status(QByteArrayView)> &take) const
{
    const auto known = m_files.find(name);
    if (known == m_files.end() || known->second < 0)
        return unreadable(name);
    if (m_zip)
        return readPacked(name, take);
    auto file = base::SourceFile::open(pathOf(name));
    if (!file)
        return file.error();
    QByteArray buffer(Chunk, Qt::Uninitialized);
    for (;;) {
        const auto got = file->read(buffer.data(), buffer.size());
        if (!got)
            return got.error();
        if (*got == 0)
            return {};
        if (const base::Status taken = take(QByteArrayView(buffer.constData(), *got)); !taken)
            return taken;
    }
}

base::Result<QByteArray> FileSet::whole(const QString &name, std::int64_t limit) const
{
    QByteArray bytes;
    const base::Status done = read(name, [&](QByteArrayView piece) -> base::Status {
        bytes.append(piece);
        return bytes.size() > limit ? base::Status(unreadable(name)) : base::Status();
    });
    if (!done)
        return done.error();
    return bytes;
}

} // namespace chancery::store
