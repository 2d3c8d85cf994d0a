// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/file_hash.h"

#include "core/base/source_file.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr qsizetype readBytes = 256 * 1024; // Stays in the second-level cache between reading and hashing.

base::Error cancelled()
{
    return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
}

} // namespace

base::Result<FileHash> hashFile(const QString &path, const std::function<void(std::int64_t)> &progress, std::stop_token stop)
{
    base::Result<base::SourceFile> file = base::SourceFile::open(path);
    if (!file)
        return file.error();
    base::Sha256 hash;
    QByteArray room(readBytes, Qt::Uninitialized);
    std::int64_t done = 0;
    for (;;) {
        if (stop.stop_requested())
            return cancelled();
        const base::Result<qsizetype> got = file->read(room.data(), room.size());
        if (!got)
            return got.error();
        hash.add(QByteArrayView(room.constData(), *got));
        done += *got;
        if (progress)
            progress(done);
        if (*got < room.size())
            break;
    }
    const base::Status same = file->unchanged();
    if (!same)
        return same.error();
    return FileHash{hash.finish(), done, file->stamp()};
}

std::vector<base::Result<FileHash>> hashFiles(const QStringList &paths, std::stop_token stop)
{
    std::vector<base::Result<FileHash>> answers(size_t(paths.size()), base::Result<FileHash>(cancelled()));
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < answers.size(); i = next++)
            answers[i] = hashFile(paths[qsizetype(i)], {}, stop);
    };
    const size_t threads = std::clamp<size_t>(std::thread::hardware_concurrency(), 1, 4);
    std::vector<std::jthread> helpers;
    for (size_t i = 1; i < std::min(threads, answers.size()); ++i)
        helpers.emplace_back(work);
    work();
    helpers.clear(); // Joins.
    return answers;
}

} // namespace chancery::intake
