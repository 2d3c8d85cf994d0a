// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inspection_package_bag.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

constexpr qint64 Chunk = 256 * 1024;

base::Error unwritable(const QFile &file)
{
    return base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, file.fileName()}}, file.errorString());
}

/// Read back from disk: what a manifest says is what lies there.
base::Result<BagFile> readBack(const QString &bag, const QString &name, std::stop_token stop)
{
    QFile file(bag + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return unwritable(file);
    BagFile found{name, {}, 0};
    base::Sha256 hash;
    QByteArray buffer(Chunk, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
        const qint64 got = file.read(buffer.data(), buffer.size());
        if (got < 0)
            return unwritable(file);
        if (got == 0)
            break;
        hash.add(QByteArrayView(buffer.constData(), got));
        found.byteLength += got;
    }
    found.sha256 = hash.finish();
    if (::fsync(file.handle()) != 0)
        return unwritable(file);
    return found;
}

base::Result<std::vector<BagFile>> readAllBack(const QString &bag, QStringList names, std::stop_token stop)
{
    std::ranges::sort(names);
    std::vector<BagFile> files;
    for (const QString &name : names) {
        auto file = readBack(bag, name, stop);
        if (!file)
            return file.error();
        files.push_back(std::move(*file));
    }
    return files;
}

/// As sha256sum reads it.
QByteArray manifestOf(const std::vector<BagFile> &files)
{
    QByteArray text;
    for (const BagFile &file : files)
        text += file.sha256.hex().toLatin1() + "  " + file.name.toUtf8() + '\n';
    return text;
}

QByteArray infoText(const BagInfo &info)
{
    QByteArray text;
    for (const auto &[label, value] : info)
        text += label.toUtf8() + ": " + value.simplified().toUtf8() + '\n';
    return text;
}

} // namespace

base::Result<std::vector<BagFile>> payloadOf(const QString &bag, std::stop_token stop)
{
    QStringList names;
    QDirIterator each(bag + u"/data"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext())
        names.append(QDir(bag).relativeFilePath(each.next()));
    return readAllBack(bag, names, std::move(stop));
}

base::Status writeInto(const QString &bag, const QString &name, const QByteArray &bytes)
{
    QFile file(bag + u'/' + name);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(bytes) == bytes.size() && file.flush();
    return written ? base::Status() : base::Status(unwritable(file));
}

base::Result<base::Digest> finishBag(const QString &bag, const std::vector<BagFile> &payload, BagInfo info, std::stop_token stop)
{
    std::int64_t bytes = 0;
    for (const BagFile &file : payload)
        bytes += file.byteLength;
    info.emplace_back(u"Payload-Oxum"_s, u"%1.%2"_s.arg(bytes).arg(payload.size()));
    for (const auto &[name, text] : {std::pair(u"manifest-sha256.txt"_s, manifestOf(payload)), std::pair(u"bag-info.txt"_s, infoText(info)),
                                     std::pair(u"bagit.txt"_s, QByteArray("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"))}) {
        const base::Status written = writeInto(bag, name, text);
        if (!written)
            return written.error();
    }
    const auto tags = readAllBack(bag, QDir(bag).entryList(QDir::Files | QDir::Hidden), stop);
    if (!tags)
        return tags.error();
    const base::Status written = writeInto(bag, u"tagmanifest-sha256.txt"_s, manifestOf(*tags));
    if (!written)
        return written.error();
    const auto last = readBack(bag, u"tagmanifest-sha256.txt"_s, stop);
    return last ? base::Result<base::Digest>(last->sha256) : last.error();
}

} // namespace chancery::engine
