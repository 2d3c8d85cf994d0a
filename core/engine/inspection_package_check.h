// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/store/file_set.h"

#include <QString>
#include <QTemporaryFile>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace chancery::engine {

/// One file of a package that is not as its lists say. `code`, worded in ui/text: "ALTERED" (expected and found hash), "MISSING",
/// "UNLISTED", "DOUBLED" (a zip holds two of that name), "UNREADABLE", "LIST_MALFORMED" (a list that is none, found: its line), "OXUM" (expected and found).
struct PackageFault {
    QString code, file, expected, found;
    friend bool operator==(const PackageFault &, const PackageFault &) = default;
};

struct PackageReport {
    std::int64_t files = 0; ///< that the lists name
    std::vector<PackageFault> faults;
    bool holds() const { return faults.empty(); }
};

/// A package from somewhere, folder or zip, never unpacked: every file held to the lists that came with it (RFC 8493).
class InspectionPackage
{
public:
    /// Whether it says of itself that it is one: a bagit.txt in the folder or zip.
    static bool isPackage(const QString &path);
    /// Errors: BadInput or Io "FILE_UNREADABLE" (path).
    static base::Result<InspectionPackage> open(const QString &path);

    /// Every file that is listed, and every one that is not. Errors: Cancelled.
    base::Result<PackageReport> check(std::stop_token stop) const;
    /// Where the signed ledger in it can be read; out of a zip it is copied to a scratch file that goes with this object. Empty
    /// where there is none. Errors: Io "EXPORT_UNWRITABLE" (no room for the scratch file), "FILE_UNREADABLE"; Cancelled.
    base::Result<QString> ledgerFile(std::stop_token stop);

private:
    explicit InspectionPackage(store::FileSet files) : m_files(std::move(files)) {}

    store::FileSet m_files;
    std::unique_ptr<QTemporaryFile> m_ledger;
};

} // namespace chancery::engine
