// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export_ndjson.h"

namespace chancery::ledger {

base::Result<ExportSummary> exportNdjson(QIODevice &device, const EntrySource &next, const ExportOptions &options)
{
    ExportSink sink(device);
    const base::Result<std::int64_t> written = forEachEntry(next, options, [&](const SealedEntry &entry) -> base::Status {
        sink.write(entry.canonical);
        sink.write("\n");
        return {};
    });
    if (!written)
        return written.error();
    return sink.finish(written.value());
}

} // namespace chancery::ledger
