// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/export_sink.h"

namespace chancery::ledger {

/// What audit repositories in health care ingest: one DICOM AuditMessage (PS3.15 A.5) per entry inside a wrapper. The
/// canonical bytes and their hash travel in ParticipantObjectDetail, so the file verifies like the others; beside it
/// goes the signed checkpoint. Errors: as forEachEntry() and ExportSink::finish(), Corrupt "ENTRY_UNREADABLE" (seq).
base::Result<ExportSummary> exportXml(QIODevice &device, const EntrySource &next, const ExportOptions &options);

} // namespace chancery::ledger
