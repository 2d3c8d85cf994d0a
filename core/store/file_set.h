// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>

struct zip;

namespace chancery::store {

/// The files under a folder, or those of a zip, by their names: what came from outside is looked at without being unpacked.
/// A zip whose members all lie in one folder is read as that folder, which is how packages are zipped.
class FileSet
{
public:
    /// Errors: BadInput "FILE_UNREADABLE" (path): neither a folder nor a zip.
    static base::Result<FileSet> open(const QString &path);

    /// Name ("data/ledger.xml") and length. What is no plain file (a link, a pipe) has length −1 and is never opened.
    const std::map<QString, std::int64_t> &files() const { return m_files; }
    bool has(const QString &name) const { return m_files.contains(name); }
    /// What a zip holds more than once: which of the two a reader gets is up to the reader.
    const std::set<QString> &doubled() const { return m_doubled; }
    /// Where it lies on disk; empty in a zip.
    QString pathOf(const QString &name) const;
    /// Hands out its bytes piece by piece; never more than its length. What `take` gives ends the reading.
    /// Errors: BadInput or Io "FILE_UNREADABLE" (path).
    base::Status read(const QString &name, const std::function<base::Status(QByteArrayView)> &take) const;
    /// Errors: as above, also where it is longer than `limit`.
    base::Result<QByteArray> whole(const QString &name, std::int64_t limit) const;

private:
    FileSet() = default;
    base::Status listFolder();
    base::Status listZip();
    base::Status readPacked(const QString &name, const std::function<base::Status(QByteArrayView)> &take) const;

    QString m_path;
    QString m_top; ///< the folder that all members of a zip lie in, with its slash
    std::unique_ptr<zip, void (*)(zip *)> m_zip{nullptr, nullptr};
    std::map<QString, std::int64_t> m_files;
    std::set<QString> m_doubled;
};

} // namespace chancery::store
