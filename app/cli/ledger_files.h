// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/verifier.h"
#include "core/store/reader.h"

#include <QString>

#include <memory>
#include <optional>

namespace chancery::cli {

/// Whose history an export of one submission holds, as the file names it.
struct ExportedSubmission {
    QString id, iri, site, study, jurisdiction; ///< empty but for `iri` where the entry that began it is not there
    std::int64_t entries = 0; ///< of the submission
    std::int64_t treeSize = 0;
};

/// A ledger to be verified, from a workspace or from an exported file. Holds open what it reads.
class LedgerFile
{
public:
    /// `path`: a workspace's folder, or a file that `ledger export` wrote. Errors: BadInput "NOT_A_LEDGER"; those of
    /// Reader::open; those of unreadable().
    static base::Result<LedgerFile> open(const QString &path);
    LedgerFile(LedgerFile &&) noexcept;
    ~LedgerFile();

    ledger::LedgerSource source() const;
    /// Set where the file holds one submission only.
    std::optional<ExportedSubmission> submission() const;
    /// The workspace it was opened from; null for an exported file.
    const store::Reader *workspace() const;

private:
    struct Private;
    explicit LedgerFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// The note that stands beside an NDJSON or XML export.
QString checkpointBeside(const QString &exportFile);

} // namespace chancery::cli
