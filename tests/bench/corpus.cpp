// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/corpus.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <fcntl.h>
#include <numeric>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr double smallest = 2000;

std::vector<std::int64_t> spreadSizes(int count, std::int64_t totalBytes)
{
    const auto sizesUpTo = [count](double largest) {
        std::vector<std::int64_t> sizes;
        for (int i = 0; i < count; ++i)
            sizes.push_back(std::int64_t(smallest * std::pow(largest / smallest, double(i) / std::max(1, count - 1))));
        return sizes;
    };
    double low = smallest, high = double(totalBytes);
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        const auto sizes = sizesUpTo(middle);
        (std::accumulate(sizes.begin(), sizes.end(), std::int64_t(0)) < totalBytes ? low : high) = middle;
    }
    auto sizes = sizesUpTo(low);
    std::shuffle(sizes.begin(), sizes.end(), std::mt19937(7)); // Not sorted: large and small meet as they come.
    return sizes;
}

void writeNoise(const QString &path, std::int64_t bytes, std::mt19937_64 &noise)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    std::vector<std::uint64_t> block(1 << 17);
    while (bytes > 0) {
        std::ranges::generate(block, std::ref(noise));
        const auto part = std::min<std::int64_t>(bytes, std::int64_t(block.size() * sizeof block[0]));
        if (file.write(reinterpret_cast<const char *>(block.data()), part) != part)
            qFatal("the disk is full");
        bytes -= part;
    }
}

} // namespace

QList<QByteArray> makeCorpus(const QString &folder, int count, std::int64_t totalBytes)
{
    QDir().mkpath(folder);
    std::mt19937_64 noise(11);
    QList<QByteArray> files;
    for (const std::int64_t size : spreadSizes(count, totalBytes)) {
        const QString path = folder + u"/document %1.pdf"_s.arg(files.size(), 3, 10, QChar(u'0'));
        writeNoise(path, size, noise);
        files << QFile::encodeName(path);
    }
    ::sync();
    return files;
}

QByteArray makeSparseFile(const QString &folder, std::int64_t bytes)
{
    const QString path = folder + u"/sparse"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(bytes))
        qFatal("cannot write %s", qPrintable(path));
    return QFile::encodeName(path);
}

std::int64_t totalBytes(const QList<QByteArray> &files)
{
    std::int64_t total = 0;
    for (const QByteArray &file : files) {
        struct stat about {};
        total += ::stat(file.constData(), &about) == 0 ? std::int64_t(about.st_size) : 0;
    }
    return total;
}

void warm(const QList<QByteArray> &files)
{
    QByteArray room(1 << 20, '\0');
    for (const QByteArray &name : files) {
        const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
        while (::read(file, room.data(), size_t(room.size())) > 0) { }
        ::close(file);
    }
}

void drop(const QList<QByteArray> &files)
{
    for (const QByteArray &name : files) {
        const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
        ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }
}

} // namespace chancery::bench
