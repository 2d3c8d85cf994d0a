// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/store/scratch_folder.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace chancery::engine {

/// Where a package is made: a scratch folder beside its place, gone with this object. Whoever stops the making finds nothing.
class PackagePlace
{
public:
    /// Errors: BadInput "FOLDER_IN_USE" (folder), "FILE_IN_USE" (path) where something lies there; Io "EXPORT_UNWRITABLE" (file).
    static base::Result<PackagePlace> beside(const QString &target);

    /// The bag's folder, under the name that it has in the end (of a zip: the zip's own).
    QString bag() const;
    /// Zips the bag where the place's name ends in .zip, and gives folder or file its name. Answers with the zip file's hash, for
    /// a folder with the one that is handed in. Errors: Io "EXPORT_UNWRITABLE"; Cancelled.
    base::Result<base::Digest> settle(const base::Digest &ofBag, std::stop_token stop);

private:
    PackagePlace(QString target, std::unique_ptr<store::ScratchFolder> scratch) : m_target(std::move(target)), m_scratch(std::move(scratch)) {}
    bool isZipped() const { return m_target.endsWith(QLatin1StringView(".zip"), Qt::CaseInsensitive); }
    base::Result<base::Digest> zip(const QString &file, std::stop_token stop) const;

    QString m_target;
    std::unique_ptr<store::ScratchFolder> m_scratch;
};

} // namespace chancery::engine
