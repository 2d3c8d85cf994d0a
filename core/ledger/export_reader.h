// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/verifier.h"

#include <QByteArrayView>

/// Exported files as something to verify. The text must outlive the source: map the file. Only the frame is read at
/// once; entries are cut out as the verifier asks for them, so memory does not grow with the ledger. An entry that
/// cannot be read is handed on as it stands, for the verifier to name.
/// Errors of all: BadInput "NOT_A_LEDGER_EXPORT" (reason).
namespace chancery::ledger {

/// Tells the three forms apart by their first bytes. `checkpoint` is the note beside an NDJSON or XML file, or empty.
base::Result<LedgerSource> readExport(QByteArrayView text, const QByteArray &checkpoint = {});

base::Result<LedgerSource> readNdjson(QByteArrayView text, const QByteArray &checkpoint);
base::Result<LedgerSource> readJsonLd(QByteArrayView text);
base::Result<LedgerSource> readXml(QByteArrayView text, const QByteArray &checkpoint);

base::Error notAnExport(const QString &reason);
/// Hands out one checkpoint, or none where the note is empty.
std::function<std::optional<StoredCheckpoint>()> singleCheckpoint(const QByteArray &note);

} // namespace chancery::ledger
