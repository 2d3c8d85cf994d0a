// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/commands.h"
#include "core/engine/events.h"
#include "core/engine/inspection_report.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/export_sink.h"
#include "core/store/reader.h"

#include "core/base/clock.h"
#include "core/base/random.h"

#include <functional>
#include <stop_token>

namespace chancery::engine {

/// Who exports, and with which key the JSON-LD form is signed. Without a key (a reader without an account) NDJSON and XML
/// can be made, JSON-LD cannot.
struct ExportBy {
    const base::Clock &clock;
    base::Random &random;
    ledger::SignFunction sign;
    std::optional<ledger::PublicKey> key;
    QString submissionIri; ///< JSON-LD only: this submission's history alone; empty: the whole ledger
    ReportWriter report = {}; ///< of an inspection package; without it none is in it
};

/// Narrows an export to one submission's history; an empty id leaves the whole ledger. Errors: NotFound "NO_SUBMISSION".
base::Status narrow(ExportBy &by, const store::Reader &reader, const domain::SubmissionId &submission);

/// How far it is: entries done of all that will be gone through.
using ExportProgress = std::function<void(std::int64_t done, std::int64_t total)>;

/// One form of the ledger as it stands to a device, unverified. Errors: those of the forms; Keychain "KEY_NEEDED".
base::Result<ledger::ExportSummary> writeForm(QIODevice &device, const store::Reader &reader, ExportFormat format, const ExportBy &by,
                                              const ledger::ExportOptions &options);

/// Verifies, then writes the whole ledger as it stands: streamed, to a temporary name, synced, renamed. NDJSON and XML get
/// the signed checkpoint in `PATH.checkpoint`; the inspection package is many files (inspection_package.h).
/// Errors: Usage "SCOPE_NEEDS_JSONLD" (one submission in another form), Corrupt "LEDGER_BROKEN" (values seq, code),
/// Io "EXPORT_UNWRITABLE", Keychain "KEY_NEEDED", Cancelled.
base::Result<Exported> exportFile(const store::Reader &reader, ExportFormat format, const QString &path, const ExportBy &by,
                                  const ExportProgress &progress, std::stop_token stop);

} // namespace chancery::engine
