// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>

namespace chancery::bench {

/// `count` files of incompressible bytes, sizes spread evenly over their logarithm from 2 KB up (many small, few large,
/// as a regulatory binder is), together about `totalBytes`. The same on every run. Paths as bytes.
QList<QByteArray> makeCorpus(const QString &folder, int count, std::int64_t totalBytes);
/// A file of zeros that takes no room on the disk.
QByteArray makeSparseFile(const QString &folder, std::int64_t bytes);
std::int64_t totalBytes(const QList<QByteArray> &files);

/// Into the page cache, every byte.
void warm(const QList<QByteArray> &files);
/// Out of it, as far as this process may.
void drop(const QList<QByteArray> &files);

} // namespace chancery::bench
