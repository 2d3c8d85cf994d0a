// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/ledger/entry.h"

#include <QIODevice>

#include <functional>
#include <optional>
#include <stop_token>

namespace chancery::ledger {

/// Hands out entries in order, then nothing.
using EntrySource = std::function<std::optional<SealedEntry>()>;

/// What every export is told.
struct ExportOptions {
    std::int64_t treeSize = 0;                   ///< how many entries must come; another number is an error
    std::function<void(std::int64_t)> progress;  ///< called now and then with the number written
    std::stop_token stop;
};

/// What was written: what LEDGER_EXPORTED records.
struct ExportSummary {
    std::int64_t entries = 0;
    std::int64_t byteLength = 0;
    base::Digest sha256;
};

/// A device that is hashed as it is written. After the first failure it writes nothing more.
class ExportSink
{
public:
    explicit ExportSink(QIODevice &device) : m_device(device) {}

    void write(QByteArrayView bytes);
    /// The summary, or Io "EXPORT_UNWRITABLE".
    base::Result<ExportSummary> finish(std::int64_t entries);

private:
    QIODevice &m_device;
    base::Sha256 m_hash;
    std::int64_t m_length = 0;
    bool m_failed = false;
};

/// Runs `each` over all entries, with progress and stop. Errors: Cancelled "STOPPED"; Corrupt "EXPORT_INCOMPLETE"
/// (another number of entries than the tree has); what `each` gives.
base::Result<std::int64_t> forEachEntry(const EntrySource &next, const ExportOptions &options,
                                        const std::function<base::Status(const SealedEntry &)> &each);

} // namespace chancery::ledger
