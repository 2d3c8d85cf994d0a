// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/vault.h"
#include "tests/unit/store/vault_toy_cipher.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <random>
#include <vector>

namespace chancery::tests {

/// A vault in a folder that vanishes with it, and a place for source files.
struct VaultRoom {
    QTemporaryDir dir;
    VaultToyCipher cipher;
    store::Vault vault{dir.filePath(QStringLiteral("vault")), cipher};

    QString source(const QString &name, const QByteArray &bytes) const
    {
        const QString path = dir.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QString blobPath(const base::Digest &digest) const
    {
        return dir.filePath(QStringLiteral("vault/") + digest.hex().first(2) + u'/' + digest.hex().sliced(2));
    }

    /// Every file under the vault, relative.
    QStringList files() const
    {
        QStringList found;
        QDirIterator walk(dir.filePath(QStringLiteral("vault")), QDir::Files | QDir::Hidden | QDir::System,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            found << QDir(dir.filePath(QStringLiteral("vault"))).relativeFilePath(walk.next());
        found.sort();
        return found;
    }

    /// What the vault gives back; fails the reading test by an empty answer.
    QByteArray readBack(const base::Digest &digest) const
    {
        QByteArray all;
        const base::Status read = vault.read(digest, [&all](QByteArrayView chunk) {
            all.append(chunk);
            return base::Status();
        });
        return read ? all : QByteArray("error: ") + read.error().code.toLatin1();
    }
};

/// Bytes that repeat nowhere, the same on every run.
inline QByteArray noise(qsizetype count, quint32 seed = 1)
{
    std::vector<quint64> words(size_t(count) / sizeof(quint64) + 1);
    std::mt19937_64 generator(seed);
    std::ranges::generate(words, std::ref(generator));
    return QByteArray(reinterpret_cast<const char *>(words.data()), count);
}

} // namespace chancery::tests
