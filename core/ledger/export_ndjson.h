// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/export_sink.h"

namespace chancery::ledger {

/// The plainest form: line i is the canonical bytes of entry i and a line feed, so that `sha256sum` of a line without
/// its end is the next line's previous_hash. The signed checkpoint goes into a file beside it. Errors: as
/// forEachEntry() and ExportSink::finish().
base::Result<ExportSummary> exportNdjson(QIODevice &device, const EntrySource &next, const ExportOptions &options);

} // namespace chancery::ledger
