// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace chancery::store {

/// Where things stand in a vault's folder, as bytes for the file system:
/// `ab/cdef…` a blob by its SHA-256 · `incoming/…` what is being written.
class VaultPaths
{
public:
    explicit VaultPaths(const QString &folder);

    const QByteArray &root() const { return m_root; }
    QByteArray incoming() const { return m_root + "/incoming"; }
    /// The folder that holds `root()`.
    QByteArray parent() const;
    QByteArray shelf(const base::Digest &digest) const; ///< the folder `ab`
    QByteArray blob(const base::Digest &digest) const;

    /// Every name in a folder but `.` and `..`; empty where it cannot be read.
    static std::vector<QByteArray> names(const QByteArray &folder);
    /// All digests that have a file, whole or not, sorted.
    std::vector<base::Digest> digests() const;

private:
    QByteArray m_root;
};

} // namespace chancery::store
